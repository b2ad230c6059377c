import { operation } from '../operation';

interface Right {
  id: string;
  name: string;
}

interface Answer {
  patents: Right[];
  trademarks: Right[];
}

/** Zipf's first firms have thousands of rights, most others none. */
export const aliases = operation({
  name: 'aliases',
  asks: 'one relationship asked for twice: 5 patents and 5 trademarks of an enterprise',
  variables: (draw) => ({ firm: draw.ranked('enterprise') }),
  ipgraph: {
    document: `query ($firm: ID!) {
      node(id: $firm) { ... on Enterprise {
        patents: rights(first: 5, where: { node: { kind: { eq: PATENT } } }) { nodes { id name } }
        trademarks: rights(first: 5, where: { node: { kind: { eq: TRADEMARK } } }) { nodes { id name } }
      } }
    }`,
    answer: ({ node }: { node: Record<keyof Answer, { nodes: Right[] }> }): Answer => ({
      patents: node.patents.nodes,
      trademarks: node.trademarks.nodes,
    }),
  },
  neo4jGraphql: {
    document: `query ($firm: ID!) {
      enterprises(where: { id: { eq: $firm } }) {
        patents: rights(limit: 5, sort: [{ id: ASC }], where: { typename: [Patent] }) { id name }
        trademarks: rights(limit: 5, sort: [{ id: ASC }], where: { typename: [Trademark] }) { id name }
      }
    }`,
    answer: ({ enterprises: [firm] }: { enterprises: Answer[] }) => firm,
  },
  handWritten: {
    // The order of the ids has each kind in a row.
    statement: `RETURN COLLECT {
               MATCH ()<-[held:HELD_BY]-(patent)
               WHERE held.rightsIdOrder STARTS WITH $firm + '|Patent:'
               WITH held, patent ORDER BY held.rightsIdOrder LIMIT 5
               RETURN [patent.id, patent.name]
             } AS patents,
             COLLECT {
               MATCH ()<-[held:HELD_BY]-(trademark)
               WHERE held.rightsIdOrder STARTS WITH $firm + '|Trademark:'
               WITH held, trademark ORDER BY held.rightsIdOrder LIMIT 5
               RETURN [trademark.id, trademark.name]
             } AS trademarks`,
    answer: ([row]: readonly Record<keyof Answer, [string, string][]>[]): Answer | undefined =>
      row && { patents: named(row.patents), trademarks: named(row.trademarks) },
  },
});

const named = (pairs: readonly [string, string][]): Right[] => pairs.map(([id, name]) => ({ id, name }));

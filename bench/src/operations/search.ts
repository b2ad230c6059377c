import { operation } from '../operation';

interface Named {
  id: string;
  name: string;
}

export const search = operation({
  name: 'search',
  asks: 'the first 10 enterprises with a word in their names that begins so, of those with a finished partnership',
  // Five of the six digits.
  variables: (draw) => ({ text: draw.ranked('enterprise').slice(-6, -1) }),
  ipgraph: {
    document: `query ($text: String!) {
      enterprises(
        first: 10
        where: { search: $text, partnerIn: { some: { node: { status: { eq: DONE } } } } }
        orderBy: [{ relevance: $text }]
      ) { nodes { id name } }
    }`,
    answer: ({ enterprises }: { enterprises: { nodes: Named[] } }) => enterprises.nodes,
  },
  // Its full-text search takes no conditions over relationships and no beginnings of words.
  neo4jGraphql: {
    document: `query ($text: String!) {
      enterprises(
        limit: 10
        sort: [{ id: ASC }]
        where: { name: { contains: $text }, partnerIn: { some: { status: { eq: "DONE" } } } }
      ) { id name }
    }`,
    variables: ({ text }) => ({ text: ` ${text}` }),
    answer: ({ enterprises }: { enterprises: Named[] }) => enterprises,
  },
  handWritten: {
    statement: `CALL db.index.fulltext.queryNodes('name_search_fulltext', $query) YIELD node
      MATCH (node)-[:NAMES]->(firm:Enterprise)
      WITH DISTINCT firm
      WHERE EXISTS { (firm)<-[:HAS_PARTNER]-(:Partnership {status: 'DONE'}) }
      WITH firm ORDER BY firm.id LIMIT 10
      RETURN firm.id AS id, firm.name AS name`,
    parameters: ({ text }) => ({ query: `+folded:${text}* +kind:enterprise` }),
    answer: (rows: readonly Named[]) => rows,
  },
});

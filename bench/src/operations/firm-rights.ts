import { operation } from '../operation';

interface Right {
  __typename: string;
  id: string;
  name: string;
  holders: { id: string; name: string }[];
}

type PositionalRight = [string, string, string, [string, string][]];

/** 2 levels. The first firm holds the most rights of all, and is asked about most. */
export const firmRights = operation({
  name: 'firm-rights',
  asks: '2 levels: the first 20 rights of an enterprise and up to 5 holders of each',
  variables: (draw) => ({ firm: draw.ranked('enterprise') }),
  ipgraph: {
    document: `query ($firm: ID!) {
      node(id: $firm) { ... on Enterprise {
        rights(first: 20) { nodes { __typename id name heldBy(first: 5) { nodes { id name } } } }
      } }
    }`,
    answer: ({
      node,
    }: {
      node: { rights: { nodes: (Omit<Right, 'holders'> & { heldBy: { nodes: Right['holders'] } })[] } };
    }) => node.rights.nodes.map(({ heldBy, ...right }) => ({ ...right, holders: heldBy.nodes })),
  },
  neo4jGraphql: {
    document: `query ($firm: ID!) {
      enterprises(where: { id: { eq: $firm } }) {
        rights(limit: 20, sort: [{ id: ASC }]) { __typename id name heldBy(limit: 5, sort: [{ id: ASC }]) { id name } }
      }
    }`,
    answer: ({
      enterprises: [firm],
    }: {
      enterprises: { rights: (Omit<Right, 'holders'> & { heldBy: Right['holders'] })[] }[];
    }) => firm?.rights.map(({ heldBy, ...right }) => ({ ...right, holders: heldBy })),
  },
  handWritten: {
    statement: `MATCH ()<-[held:HELD_BY]-(right)
      WHERE held.rightsIdOrder > $firm + '|' AND held.rightsIdOrder < $firm + '}'
      WITH held, right ORDER BY held.rightsIdOrder LIMIT 20
      CALL (right) {
        MATCH (right)-[:HELD_BY]->(holder)
        WITH holder ORDER BY holder.id LIMIT 5
        RETURN collect([holder.id, holder.name]) AS holders
      }
      WITH right, holders, CASE WHEN right:Patent THEN 'Patent' WHEN right:Trademark THEN 'Trademark' ELSE 'GeographicalIndication' END AS kind
      RETURN collect([kind, right.id, right.name, holders]) AS rights`,
    answer: ([row]: readonly { rights: PositionalRight[] }[]): Right[] | undefined =>
      row?.rights.map(([kind, id, name, holders]) => ({
        __typename: kind,
        id,
        name,
        holders: holders.map(([holderId, holderName]) => ({ id: holderId, name: holderName })),
      })),
  },
});

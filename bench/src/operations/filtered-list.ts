import { operation } from '../operation';

interface Named {
  id: string;
  name: string;
}

export const filteredList = operation({
  name: 'filtered-list',
  asks: '20 enterprises of a county that have a finished partnership: conditions over two relationships',
  variables: (draw) => ({ place: draw.any('county') }),
  ipgraph: {
    document: `query ($place: ID!) {
      enterprises(
        first: 20
        where: {
          locatedIn: { some: { node: { id: { eq: $place } } } }
          partnerIn: { some: { node: { status: { eq: DONE } } } }
        }
      ) { nodes { id name } }
    }`,
    answer: ({ enterprises }: { enterprises: { nodes: Named[] } }) => enterprises.nodes,
  },
  neo4jGraphql: {
    document: `query ($place: ID!) {
      enterprises(
        limit: 20
        sort: [{ id: ASC }]
        where: { locatedIn: { some: { id: { eq: $place } } }, partnerIn: { some: { status: { eq: "DONE" } } } }
      ) { id name }
    }`,
    answer: ({ enterprises }: { enterprises: Named[] }) => enterprises,
  },
  handWritten: {
    statement: `MATCH ()<-[located:LOCATED_IN]-(firm:Enterprise)
      WHERE located.partiesIdOrder > $place + '|' AND located.partiesIdOrder < $place + '}'
        AND EXISTS { (firm)<-[:HAS_PARTNER]-({status: 'DONE'}) }
      WITH firm, located ORDER BY located.partiesIdOrder LIMIT 20
      RETURN firm.id AS id, firm.name AS name`,
    answer: (rows: readonly Named[]) => rows,
  },
});

import { operation } from '../operation';

interface Ranked {
  id: string;
  name: string;
  rights: number;
}

export const topByCount = operation({
  name: 'top-by-count',
  asks: 'the 10 enterprises of a county with most rights',
  variables: (draw) => ({ place: draw.any('county') }),
  ipgraph: {
    document: `query ($place: ID!) {
      enterprises(
        first: 10
        where: { locatedIn: { some: { node: { id: { eq: $place } } } } }
        orderBy: [{ rights: { count: DESC } }, { id: ASC }]
      ) { nodes { id name rights { totalCount } } }
    }`,
    answer: ({
      enterprises,
    }: {
      enterprises: { nodes: { id: string; name: string; rights: { totalCount: number } }[] };
    }): Ranked[] =>
      enterprises.nodes.map(({ id, name, rights }) => ({ id, name, rights: rights.totalCount })),
  },
  neo4jGraphql: { none: 'it does not sort by the number of relationships.' },
  handWritten: {
    statement: `MATCH (:District {id: $place})<-[:LOCATED_IN]-(firm:Enterprise)
      WITH firm, COUNT { (firm)<-[:HELD_BY]-() } AS rights ORDER BY rights DESC, firm.id LIMIT 10
      RETURN firm.id AS id, firm.name AS name, rights`,
    answer: (rows: readonly Ranked[]) => rows,
  },
});

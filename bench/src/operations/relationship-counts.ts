import { operation } from '../operation';

interface Counted {
  id: string;
  name: string;
  rights: number;
  partnerships: number;
}

interface Total {
  totalCount: number;
}

export const relationshipCounts = operation({
  name: 'relationship-counts',
  asks: '20 enterprises by their ids, with the numbers of their rights and of their partnerships',
  variables: (draw) => ({
    ids: [...new Set(Array.from({ length: 20 }, () => draw.ranked('enterprise')))].sort(),
  }),
  ipgraph: {
    document: `query ($ids: [ID!]!) {
      enterprises(first: 20, where: { id: { in: $ids } }) {
        nodes { id name rights { totalCount } partnerIn { totalCount } }
      }
    }`,
    answer: ({
      enterprises,
    }: {
      enterprises: { nodes: { id: string; name: string; rights: Total; partnerIn: Total }[] };
    }): Counted[] =>
      enterprises.nodes.map(({ id, name, rights, partnerIn }) => ({
        id,
        name,
        rights: rights.totalCount,
        partnerships: partnerIn.totalCount,
      })),
  },
  neo4jGraphql: {
    document: `query ($ids: [ID!]!) {
      enterprises(limit: 20, sort: [{ id: ASC }], where: { id: { in: $ids } }) {
        id name
        rightsConnection { totalCount }
        partnerInConnection { totalCount }
      }
    }`,
    answer: ({
      enterprises,
    }: {
      enterprises: {
        id: string;
        name: string;
        rightsConnection: Total;
        partnerInConnection: Total;
      }[];
    }): Counted[] =>
      enterprises.map(({ id, name, rightsConnection, partnerInConnection }) => ({
        id,
        name,
        rights: rightsConnection.totalCount,
        partnerships: partnerInConnection.totalCount,
      })),
  },
  handWritten: {
    statement: `MATCH (firm:Enterprise) WHERE firm.id IN $ids
      WITH firm ORDER BY firm.id
      RETURN firm.id AS id, firm.name AS name,
             COUNT { (firm)<-[:HELD_BY]-() } AS rights, COUNT { (firm)<-[:HAS_PARTNER]-() } AS partnerships`,
    answer: (rows: readonly Counted[]) => rows,
  },
});

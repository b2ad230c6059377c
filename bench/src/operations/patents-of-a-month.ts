import { operation } from '../operation';

interface Patent {
  id: string;
  name: string;
  filingDate: string;
  holders: { id: string; name: string }[];
}

type PositionalPatent = [string, string, string, [string, string][]];

interface Patents {
  patents: {
    totalCount: number;
    nodes: (Omit<Patent, 'holders'> & { heldBy: { nodes: Patent['holders'] } })[];
  };
}

const month = `patent.filingDateOrderDescending >= '1' + $month AND patent.filingDateOrderDescending < '1' + $month + '~'`;

export const patentsOfAMonth = operation({
  name: 'patents-of-a-month',
  asks: 'the last 20 patents filed in a month with up to 2 holders of each, and how many were filed in it',
  variables: (draw) => ({ month: `20${draw.number(10, 21)}-0${draw.number(1, 9)}` }),
  ipgraph: {
    document: `query ($month: String!) {
      patents(first: 20, where: { filingDate: { eq: $month } }, orderBy: [{ filingDate: DESC }]) {
        totalCount nodes { id name filingDate heldBy(first: 2) { nodes { id name } } }
      }
    }`,
    answer: ({ patents: { totalCount, nodes } }: Patents) => ({
      count: totalCount,
      patents: nodes.map(({ heldBy, ...patent }): Patent => ({ ...patent, holders: heldBy.nodes })),
    }),
  },
  neo4jGraphql: { none: 'would look through all: this graph has no index on the days themselves' },
  handWritten: {
    statement: `CALL () { MATCH (patent:Patent) WHERE ${month} RETURN count(*) AS count }
      CALL () {
        MATCH (patent:Patent) WHERE ${month}
        WITH patent ORDER BY patent.filingDateOrderDescending DESC LIMIT 20
        CALL (patent) {
          MATCH (patent)-[:HELD_BY]->(holder)
          WITH holder ORDER BY holder.id LIMIT 2
          RETURN collect([holder.id, holder.name]) AS holders
        }
        RETURN collect([patent.id, patent.name, patent.filingDate, holders]) AS patents
      }
      RETURN count, patents`,
    answer: ([row]: readonly { count: number; patents: PositionalPatent[] }[]) => ({
      count: row?.count,
      patents: row?.patents.map(([id, name, filingDate, holders]): Patent => ({
        id,
        name,
        filingDate,
        holders: holders.map(([holderId, holderName]) => ({ id: holderId, name: holderName })),
      })),
    }),
  },
});

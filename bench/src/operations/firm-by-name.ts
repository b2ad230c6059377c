import { operation } from '../operation';

interface Firm {
  id: string;
  name: string;
  aliases: string[];
  rights: number;
}

/** By the name that a person knows, not by an id. */
export const firmByName = operation({
  name: 'firm-by-name',
  asks: 'the enterprises with a name, their aliases and the number of their rights',
  variables: (draw) => ({ name: `合成企业 ${draw.any('enterprise').slice(-6)}` }),
  ipgraph: {
    document: `query ($name: String!) {
      enterprises(first: 20, where: { name: { eq: $name } }) { nodes { id name aliases rights { totalCount } } }
    }`,
    answer: ({
      enterprises,
    }: {
      enterprises: { nodes: (Omit<Firm, 'rights'> & { rights: { totalCount: number } })[] };
    }) => enterprises.nodes.map(({ rights, ...firm }): Firm => ({ ...firm, rights: rights.totalCount })),
  },
  neo4jGraphql: { none: 'would look through all: this graph has no index on the names themselves' },
  handWritten: {
    statement: `MATCH (firm:Enterprise) WHERE firm.nameOrder >= $name + '\\u0001' AND firm.nameOrder < $name + '\\u0002'
      RETURN firm.id AS id, firm.name AS name, firm.aliases AS aliases, COUNT { (firm)<-[:HELD_BY]-() } AS rights`,
    answer: (rows: readonly Firm[]) => rows,
  },
});

import { operation } from '../operation';

interface Indicator {
  id: string;
  name: string;
  unit: string;
}

/** The kinds with codes of their own have none in a synthetic graph, except for indicators. */
const codes = ['valid-invention-patents', 'ip-pledge-financing-amount', 'income-gain'];

export const lookupByCode = operation({
  name: 'lookup-by-code',
  asks: 'an indicator by its code',
  variables: (draw) => ({ code: codes[draw.number(0, codes.length - 1)] }),
  ipgraph: {
    document: `query ($code: String!) {
      entity(by: { code: $code }) { id name ... on Indicator { unit } }
    }`,
    answer: ({ entity }: { entity: Indicator }) => entity,
  },
  neo4jGraphql: {
    document: `query ($code: String!) {
      indicators(where: { code: { eq: $code } }) { id name unit }
    }`,
    answer: ({ indicators: [found] }: { indicators: Indicator[] }) => found,
  },
  handWritten: {
    statement: `MATCH (indicator:Indicator {code: $code})
      RETURN indicator.id AS id, indicator.name AS name, indicator.unit AS unit`,
    answer: ([row]: readonly Indicator[]) => row,
  },
});

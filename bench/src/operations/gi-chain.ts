import { operation } from '../operation';

interface Gain {
  value: number;
  unit: string;
  periodEnd: string;
  denominator: string;
}

interface Engagement {
  mode: string;
  passages: string[];
  group: { id: string; name: string; householdKind: string; gains: Gain[] };
}

interface Chain {
  id: string;
  name: string;
  product: { id: string; name: string };
  operators: { id: string; name: string; passages: string[]; engagements: Engagement[] }[];
}

interface Cited {
  provenance: { locator: { code: string } }[];
}

interface Ours {
  node: {
    geographicalIndications: {
      nodes: {
        id: string;
        name: string;
        product: { id: string; name: string };
        operatedBy: {
          edges: (Cited & {
            node: {
              id: string;
              name: string;
              engagesHouseholds: {
                edges: (Cited & {
                  mode: string;
                  node: Omit<Engagement['group'], 'gains'> & { observations: { nodes: Gain[] } };
                })[];
              };
            };
          })[];
        };
      }[];
    };
  };
}

interface Theirs {
  districts: {
    geographicalIndications: {
      id: string;
      name: string;
      product: [Chain['product']];
      operatedByConnection: {
        edges: {
          properties: { evidence: string[] };
          node: {
            id: string;
            name: string;
            engagesHouseholdsConnection: {
              edges: {
                properties: { mode: string; evidence: string[] };
                node: Omit<Engagement['group'], 'gains'> & { observations: Gain[] };
              }[];
            };
          };
        }[];
      };
    }[];
  }[];
}

const codesOf = ({ provenance }: Cited): string[] => provenance.map(({ locator }) => locator.code);

const passagePrefix = 'Passage:synthetic-';
const codesIn = (evidence: string[]): string[] => evidence.map((id) => id.slice(passagePrefix.length));

type PositionalGain = [number, string, string, string];
type PositionalEngagement = [string, string[], string, string, string, PositionalGain[]];
type PositionalOperator = [string, string, string[], PositionalEngagement[]];
type PositionalChain = [string, string, string, string, PositionalOperator[]];

/** Place, indication, operator, households, gains; who operates and who engages with what says so. */
export const giChain = operation({
  name: 'gi-chain',
  asks: '4 levels: 5 GIs of a county, their operators, household groups and gains, with the passages cited',
  variables: (draw) => ({ place: draw.any('county') }),
  ipgraph: {
    document: `query ($place: ID!) {
      node(id: $place) { ... on District {
        geographicalIndications(first: 5) { nodes {
          id name product { id name }
          operatedBy(first: 5) { edges {
            provenance { locator { code } }
            node { id name
              ... on Party { engagesHouseholds(first: 10) { edges {
                mode provenance { locator { code } }
                node { id name householdKind
                  observations(first: 5) { nodes { value unit periodEnd denominator } }
                }
              } } }
            }
          } }
        } }
      } }
    }`,
    answer: ({ node }: Ours): Chain[] =>
      node.geographicalIndications.nodes.map(({ id, name, product, operatedBy }) => ({
        id,
        name,
        product,
        operators: operatedBy.edges.map((edge) => ({
          id: edge.node.id,
          name: edge.node.name,
          passages: codesOf(edge),
          engagements: edge.node.engagesHouseholds.edges.map((engagement) => {
            const { observations, ...group } = engagement.node;
            return {
              mode: engagement.mode,
              passages: codesOf(engagement),
              group: { ...group, gains: observations.nodes },
            };
          }),
        })),
      })),
  },
  // It reads the ids of the passages, which ipgraph and the statement by hand follow to what these are.
  neo4jGraphql: {
    document: `query ($place: ID!) {
      districts(where: { id: { eq: $place } }) {
        geographicalIndications(limit: 5, sort: [{ id: ASC }]) {
          id name product { id name }
          operatedByConnection(first: 5, sort: [{ node: { id: ASC } }]) { edges {
            properties { evidence }
            node { id name
              engagesHouseholdsConnection(first: 10, sort: [{ node: { id: ASC } }]) { edges {
                properties { ... on Engagement { mode evidence } }
                node { id name householdKind
                  observations(limit: 5, sort: [{ id: ASC }]) { value unit periodEnd denominator }
                }
              } }
            }
          } }
        }
      }
    }`,
    answer: ({ districts: [district] }: Theirs): Chain[] | undefined =>
      district?.geographicalIndications.map(({ id, name, product, operatedByConnection }) => ({
        id,
        name,
        product: product[0],
        operators: operatedByConnection.edges.map(({ properties, node }) => ({
          id: node.id,
          name: node.name,
          passages: codesIn(properties.evidence),
          engagements: node.engagesHouseholdsConnection.edges.map((edge) => {
            const { observations, ...group } = edge.node;
            return {
              mode: edge.properties.mode,
              passages: codesIn(edge.properties.evidence),
              group: { ...group, gains: observations },
            };
          }),
        })),
      })),
  },
  handWritten: {
    statement: `MATCH (:District {id: $place})<-[:ORIGINATES_IN]-(gi:GeographicalIndication)
      WITH gi ORDER BY gi.id LIMIT 5
      CALL (gi) {
        MATCH (gi)-[operated:OPERATED_BY]->(operator)
        WITH operated, operator ORDER BY operator.id LIMIT 5
        CALL (operator) {
          MATCH (operator)<-[engaged:ENGAGED_BY]-(group)
          WITH engaged, group ORDER BY group.id LIMIT 10
          CALL (group) {
            MATCH (group)<-[:OBSERVED_FOR]-(gain)
            WITH gain ORDER BY gain.id LIMIT 5
            RETURN collect([gain.value, gain.unit, gain.periodEnd, gain.denominator]) AS gains
          }
          RETURN collect([engaged.mode, engaged.evidence, group.id, group.name, group.householdKind, gains]) AS engagements
        }
        RETURN collect([operator.id, operator.name, operated.evidence, engagements]) AS operators
      }
      MATCH (gi)-[:IDENTIFIES]->(product)
      WITH collect([gi.id, gi.name, product.id, product.name, operators]) AS chains
      CALL (chains) {
        UNWIND chains AS chain
        UNWIND chain[4] AS operator
        UNWIND [operator[2]] + [engagement IN operator[3] | engagement[1]] AS cited
        UNWIND cited AS id
        RETURN collect(DISTINCT id) AS ids
      }
      RETURN chains, COLLECT {
        MATCH (passage:Passage) WHERE passage.id IN ids RETURN [passage.id, passage.code]
      } AS passages`,
    answer: ([row]: readonly { chains: PositionalChain[]; passages: [string, string][] }[]) =>
      row && chainsOf(row.chains, new Map(row.passages)),
  },
});

function chainsOf(chains: readonly PositionalChain[], codes: ReadonlyMap<string, string>): Chain[] {
  const passages = (evidence: readonly string[]): string[] => evidence.map((id) => codes.get(id) ?? '');
  return chains.map(([id, name, productId, productName, operators]) => ({
    id,
    name,
    product: { id: productId, name: productName },
    operators: operators.map(([operatorId, operatorName, evidence, engagements]) => ({
      id: operatorId,
      name: operatorName,
      passages: passages(evidence),
      engagements: engagements.map(([mode, cited, groupId, groupName, householdKind, gains]) => ({
        mode,
        passages: passages(cited),
        group: {
          id: groupId,
          name: groupName,
          householdKind,
          gains: gains.map(([value, unit, periodEnd, denominator]) => ({
            value,
            unit,
            periodEnd,
            denominator,
          })),
        },
      })),
    })),
  }));
}

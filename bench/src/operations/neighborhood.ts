import { operation } from '../operation';

interface Neighbor {
  id: string;
  distance: number;
  name: string;
}

interface Ours {
  neighborhood: {
    neighbors: { id: string; distance: number }[];
    nodes: { id: string; name: string }[];
  };
}

const kinds = 'Cooperative|Association|FarmHouseholdGroup|GeographicalIndication';

const nearestFirst = (one: Neighbor, other: Neighbor): number =>
  one.distance - other.distance || (one.id < other.id ? -1 : 1);

export const neighborhood = operation({
  name: 'neighborhood',
  asks: 'who is within 2 steps of a GI: its operators, the households that these reach, and their other GIs',
  variables: (draw) => ({ of: draw.any('indication') }),
  ipgraph: {
    document: `query ($of: ID!) {
      neighborhood(
        of: $of
        depth: 2
        perNode: 100
        limit: 1000
        ties: []
        via: [OPERATED_BY, ENGAGED_BY]
        kinds: [COOPERATIVE, ASSOCIATION, FARM_HOUSEHOLD_GROUP, GEOGRAPHICAL_INDICATION]
      ) { neighbors { id distance } nodes { id ... on Thing { name } } }
    }`,
    answer: ({ neighborhood: { neighbors, nodes } }: Ours): Neighbor[] => {
      const names = new Map(nodes.map(({ id, name }) => [id, name]));
      return neighbors
        .map(({ id, distance }) => ({ id, distance, name: names.get(id) ?? '' }))
        .sort(nearestFirst);
    },
  },
  neo4jGraphql: {
    none: 'it has no neighbourhoods; two levels of one selection would give its nodes several times.',
  },
  handWritten: {
    statement: `MATCH (middle:GeographicalIndication {id: $of})
      MATCH (middle)-[:OPERATED_BY|ENGAGED_BY|HAS_MEMBER]-(near:${kinds})
      WITH middle, collect(DISTINCT near) AS first
      CALL (middle, first) {
        UNWIND first AS near
        MATCH (near)-[:OPERATED_BY|ENGAGED_BY|HAS_MEMBER]-(far:${kinds})
        WHERE far <> middle AND NOT far IN first
        RETURN collect(DISTINCT far) AS second
      }
      RETURN [near IN first | [near.id, near.name]] AS first, [far IN second | [far.id, far.name]] AS second`,
    answer: ([row]: readonly { first: [string, string][]; second: [string, string][] }[]) =>
      row && [...at(1, row.first), ...at(2, row.second)].sort(nearestFirst),
  },
});

const at = (distance: number, found: readonly [string, string][]): Neighbor[] =>
  found.map(([id, name]) => ({ id, distance, name }));

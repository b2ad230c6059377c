import { operation } from '../operation';

interface Group {
  place: string;
  enterprises: number;
}

interface Ours {
  enterprises: { groupBy: { nodes: { keys: { value: string }[]; count: number }[] } };
}

interface Theirs {
  districts: {
    parts: { id: string; partiesConnection: { totalCount: number } }[];
  }[];
}

const byPlace = (one: Group, other: Group): number => (one.place < other.place ? -1 : 1);

export const groupByPlace = operation({
  name: 'group-by-place',
  asks: 'the enterprises of a city, counted by county and zone',
  variables: (draw) => ({ city: draw.any('city') }),
  ipgraph: {
    document: `query ($city: ID!) {
      enterprises(where: { locatedIn: { some: { node: { partOf: { some: { node: { id: { eq: $city } } } } } } } }) {
        groupBy(by: [{ locatedIn: { node: { id: VALUE } } }], first: 100) { nodes { keys { value } count } }
      }
    }`,
    answer: ({ enterprises }: Ours): Group[] =>
      enterprises.groupBy.nodes
        .map(({ keys: [key], count }) => ({ place: key?.value ?? '', enterprises: count }))
        .sort(byPlace),
  },
  neo4jGraphql: {
    document: `query ($city: ID!) {
      districts(where: { id: { eq: $city } }) {
        parts { id partiesConnection(where: { node: { typename: [Enterprise] } }) { totalCount } }
      }
    }`,
    answer: ({ districts: [city] }: Theirs): Group[] | undefined =>
      city?.parts
        .map(({ id, partiesConnection: { totalCount } }) => ({ place: id, enterprises: totalCount }))
        .filter(({ enterprises }) => enterprises > 0)
        .sort(byPlace),
  },
  handWritten: {
    statement: `MATCH (:District {id: $city})<-[:PART_OF]-(place)<-[:LOCATED_IN]-(firm:Enterprise)
      RETURN place.id AS place, count(firm) AS enterprises`,
    answer: (rows: readonly Group[]) => [...rows].sort(byPlace),
  },
});

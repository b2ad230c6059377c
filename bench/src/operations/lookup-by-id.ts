import { operation } from '../operation';

interface Found {
  id: string;
  name: string;
  aliases: string[];
  locatedIn: { id: string; name: string };
}

export const lookupById = operation({
  name: 'lookup-by-id',
  asks: 'an enterprise by its id, with its place',
  variables: (draw) => ({ id: draw.ranked('enterprise') }),
  ipgraph: {
    document: `query ($id: ID!) {
      node(id: $id) { ... on Enterprise { id name aliases locatedIn { id name } } }
    }`,
    answer: ({ node }: { node: Found }) => node,
  },
  neo4jGraphql: {
    document: `query ($id: ID!) {
      enterprises(where: { id: { eq: $id } }) { id name aliases locatedIn { id name } }
    }`,
    answer: ({
      enterprises: [found],
    }: {
      enterprises: (Omit<Found, 'locatedIn'> & { locatedIn: unknown[] })[];
    }) => found && { ...found, locatedIn: found.locatedIn[0] },
  },
  handWritten: {
    statement: `MATCH (firm:Enterprise {id: $id})-[:LOCATED_IN]->(place)
      RETURN firm.id AS id, firm.name AS name, firm.aliases AS aliases, place.id AS placeId, place.name AS placeName`,
    answer: ([row]: readonly {
      id: string;
      name: string;
      aliases: string[];
      placeId: string;
      placeName: string;
    }[]) =>
      row && {
        id: row.id,
        name: row.name,
        aliases: row.aliases,
        locatedIn: { id: row.placeId, name: row.placeName },
      },
  },
});

import { operation, type Operation } from '../operation';
import { cursorBehind } from './walk';

interface PageOf {
  readonly order: 'id' | 'name';
  readonly page: 1 | 200;
  readonly backward: boolean;
}

interface Named {
  id: string;
  name: string;
}

interface Parties {
  node: { parties: { nodes: Named[]; pageInfo: { startCursor: string; endCursor: string } } };
}

const size = 20;

/** The parties of the county where two of five firms are: the densest list of the graph. */
function placePage({ order, page, backward }: PageOf): Operation {
  const skipped = (page - 1) * size;
  const stored = order === 'id' ? 'partiesIdOrder' : 'partiesNameOrder';
  const direction = backward ? 'DESC' : 'ASC';
  const document = `query ($place: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $place) { ... on District {
      parties(
        first: $first, after: $after, last: $last, before: $before
        ${order === 'name' ? 'orderBy: [{ node: { name: ASC } }]' : ''}
      ) { nodes { id name } pageInfo { startCursor endCursor } }
    } }
  }`;
  return operation({
    name: `place-by-${order}-${backward ? 'back' : 'page'}-${page}`,
    asks: `${size} parties of the largest place by ${order}, page ${page}${backward ? ' from the end' : ''}`,
    variables: (draw) => ({ place: draw.bigCounty }),
    ipgraph: {
      document,
      variables: async ({ place }, ask) => {
        const cursors = ({ node }: Parties) => node.parties.pageInfo;
        const cursor = await cursorBehind(
          skipped,
          { document, variables: { place }, cursors, backward },
          ask,
        );
        return { place, ...(backward ? { last: size, before: cursor } : { first: size, after: cursor }) };
      },
      answer: ({ node }: Parties) => node.parties.nodes,
    },
    neo4jGraphql: {
      document: `query ($place: ID!) {
        districts(where: { id: { eq: $place } }) {
          parties(limit: ${size}, offset: ${skipped}, sort: [{ ${order}: ${direction} }]) { id name }
        }
      }`,
      answer: ({ districts: [district] }: { districts: { parties: Named[] }[] }) =>
        backward ? district?.parties.reverse() : district?.parties,
    },
    handWritten: {
      statement: `MATCH ()<-[located:LOCATED_IN]-(party)
        WHERE located.${stored} > $from AND located.${stored} < $to
        WITH located, party ORDER BY located.${stored} ${direction} LIMIT ${size}
        RETURN party.id AS id, party.name AS name`,
      parameters: async ({ place }, run) => {
        const [from, to] = [`${place}|`, `${place}}`];
        if (skipped === 0) return { from, to };
        const [row] = await run(
          `MATCH ()<-[located:LOCATED_IN]-() WHERE located.${stored} > $from AND located.${stored} < $to
           RETURN located.${stored} AS position ORDER BY position ${direction} SKIP ${skipped - 1} LIMIT 1`,
          { from, to },
        );
        return backward ? { from, to: row?.position } : { from: row?.position, to };
      },
      answer: (rows: readonly Named[]) => (backward ? [...rows].reverse() : rows),
    },
  });
}

export const placePages: readonly Operation[] = (['id', 'name'] as const).flatMap((order) =>
  ([1, 200] as const).flatMap((page) => [
    placePage({ order, page, backward: false }),
    placePage({ order, page, backward: true }),
  ]),
);

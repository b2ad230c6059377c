import { operation, type AskGraphql, type Operation, type Run } from '../operation';

interface PageOf {
  readonly order: 'id' | 'name';
  readonly page: 1 | 200;
  readonly backward: boolean;
}

interface Named {
  id: string;
  name: string;
}

interface Asked {
  place: string;
}

const size = 20;

/** The parties of the county where two of five firms are: the densest list of the graph. */
function placePage({ order, page, backward }: PageOf): Operation {
  const skipped = (page - 1) * size;
  const orderBy = order === 'name' ? 'orderBy: [{ node: { name: ASC } }]' : '';
  const [from, size_, beyond] = backward ? ['before', 'last', '<'] : ['after', 'first', '>'];
  const direction = backward ? 'DESC' : 'ASC';
  return operation({
    name: `place-by-${order}-${backward ? 'back' : 'page'}-${page}`,
    asks: `parties of the largest place by ${order}, page ${page}${backward ? ' from the end' : ''}`,
    variables: (draw) => ({ place: draw.bigCounty }),
    ipgraph: {
      document: `query ($place: ID!, $cursor: String) {
        node(id: $place) { ... on District {
          parties(${size_}: ${size}, ${from}: $cursor ${orderBy}) { nodes { id name } }
        } }
      }`,
      variables: async ({ place }: Asked, ask) => ({
        place,
        cursor: skipped === 0 ? null : await cursorAt(skipped, { place, orderBy, backward }, ask),
      }),
      answer: ({ node }: { node: { parties: { nodes: Named[] } } }) => node.parties.nodes,
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
      statement: `MATCH (:District {id: $place})<-[:LOCATED_IN]-(party)
        ${skipped === 0 ? '' : `WHERE party.${order} ${beyond} $position`}
        WITH party ORDER BY party.${order} ${direction} LIMIT ${size}
        RETURN party.id AS id, party.name AS name`,
      parameters: async ({ place }: Asked, run) => ({
        place,
        ...(skipped === 0 ? {} : { position: await positionAt(skipped, { place, order, direction }, run) }),
      }),
      answer: (rows: readonly Named[]) => (backward ? [...rows].reverse() : rows),
    },
  });
}

interface Walk {
  readonly place: string;
  readonly orderBy: string;
  readonly backward: boolean;
}

interface Page {
  node: { parties: { pageInfo: { startCursor: string; endCursor: string } } };
}

/** Cursors are known only by those who walked there. */
async function cursorAt(rows: number, { place, orderBy, backward }: Walk, ask: AskGraphql): Promise<string> {
  const [from, count] = backward ? ['before', 'last'] : ['after', 'first'];
  const document = `query ($place: ID!, $rows: Int!, $cursor: String) {
    node(id: $place) { ... on District {
      parties(${count}: $rows, ${from}: $cursor ${orderBy}) { pageInfo { startCursor endCursor } }
    } }
  }`;
  let cursor: string | null = null;
  for (let left = rows; left > 0; left -= 100) {
    const { node } = (await ask(document, { place, rows: Math.min(left, 100), cursor })) as Page;
    cursor = backward ? node.parties.pageInfo.startCursor : node.parties.pageInfo.endCursor;
  }
  return cursor ?? '';
}

interface Order {
  readonly place: string;
  readonly order: string;
  readonly direction: string;
}

async function positionAt(rows: number, { place, order, direction }: Order, run: Run): Promise<unknown> {
  const [row] = await run(
    `MATCH (:District {id: $place})<-[:LOCATED_IN]-(party)
     RETURN party.${order} AS position ORDER BY position ${direction} SKIP ${rows - 1} LIMIT 1`,
    { place },
  );
  return row?.position;
}

export const placePages: readonly Operation[] = (['id', 'name'] as const).flatMap((order) =>
  ([1, 200] as const).flatMap((page) => [
    placePage({ order, page, backward: false }),
    placePage({ order, page, backward: true }),
  ]),
);

import { operation, type Operation } from '../operation';
import { cursorBehind } from './walk';

interface Named {
  id: string;
  name: string;
}

interface Enterprises {
  enterprises: { nodes: Named[]; pageInfo: { startCursor: string; endCursor: string } };
}

const size = 20;

const document = `query ($first: Int, $after: String) {
  enterprises(first: $first, after: $after, orderBy: [{ name: ASC }]) {
    nodes { id name } pageInfo { startCursor endCursor }
  }
}`;

/** All enterprises by name. */
function kindPage(page: 1 | 200): Operation {
  const skipped = (page - 1) * size;
  return operation({
    name: `enterprises-by-name-page-${page}`,
    asks: `${size} of all enterprises by name, page ${page}`,
    variables: () => ({}),
    ipgraph: {
      document,
      variables: async (_asked, ask) => {
        const cursors = ({ enterprises }: Enterprises) => enterprises.pageInfo;
        return { first: size, after: await cursorBehind(skipped, { document, cursors }, ask) };
      },
      answer: ({ enterprises }: Enterprises) => enterprises.nodes,
    },
    neo4jGraphql: {
      document: `{ enterprises(limit: ${size}, offset: ${skipped}, sort: [{ name: ASC }]) { id name } }`,
      answer: ({ enterprises }: { enterprises: Named[] }) => enterprises,
    },
    handWritten: {
      statement: `MATCH (firm:Enterprise) WHERE firm.nameOrder > $position
        WITH firm ORDER BY firm.nameOrder LIMIT ${size}
        RETURN firm.id AS id, firm.name AS name`,
      parameters: async (_asked, run) => {
        if (skipped === 0) return { position: '' };
        const [row] = await run(
          `MATCH (firm:Enterprise) WHERE firm.nameOrder > ''
           RETURN firm.nameOrder AS position ORDER BY position SKIP ${skipped - 1} LIMIT 1`,
          {},
        );
        return { position: row?.position };
      },
      answer: (rows: readonly Named[]) => rows,
    },
  });
}

export const kindPages: readonly Operation[] = [kindPage(1), kindPage(200)];

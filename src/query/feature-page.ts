import { decodeCursor, encodeCursor } from './cursor';
import { pageSize } from './budget';
import type { PageInfo } from './page-info';
import type { PageArguments } from './page';

/** A page of a feature's own rows, each with the key that orders them. */
export interface FeaturePage<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: Readonly<PageInfo>;
}

/** Which page of a feature's rows is asked for; these are read forwards only. */
export type FeaturePageArguments = Pick<PageArguments, 'first' | 'after'>;

interface RequestedRows {
  scope: string;
  first: number;
  /** The key that the page follows; the smallest where it follows none. */
  after: string;
  limit: number;
  /** True when the page follows a cursor. */
  continued: boolean;
}

/** The page asked for: its size, the key it follows, and the limit to read (one more tells of a next page). */
export function requestedPage(scope: string, args: FeaturePageArguments): RequestedRows {
  const first = pageSize(args.first);
  const after = args.after ? decodeCursor(scope, args.after) : '';
  return { scope, first, after, limit: first + 1, continued: Boolean(args.after) };
}

/** The connection of rows read with `limit`. */
export function featurePage<T extends { key: string }>(
  page: Omit<RequestedRows, 'after' | 'limit'>,
  rows: readonly T[],
): FeaturePage<T> {
  const nodes = rows.slice(0, page.first);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(page.scope, node.key) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.continued,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

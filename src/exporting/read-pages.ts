import { rowsAt } from '../tabular/rows';
import { property } from '../tabular/values';
import type { Variables } from '../tabular/selection';
import { addedKeys, pageVariables } from './added-fields';
import { exportedPageSize, maximumPageSize } from '../query/budget';
import { pageSizesFor } from './limits';
import type { TablePlan } from './plan-table';
import { FailedAnswer } from './refusal';

/**
 * Asks an operation as any caller would, but for the most rows of a list at the root, which may be given; fails with a
 * FailedAnswer where the answer carries errors.
 */
export type Ask = (
  document: string,
  variables: Variables,
  pageLimit?: number,
) => Promise<Readonly<Record<string, unknown>>>;

/** Some rows of a table, in their order. */
export interface TablePage {
  data: Readonly<Record<string, unknown>>;
  rows: readonly unknown[];
  /** The connection that is paged, as it was answered. */
  connection: unknown;
  /** There are more rows, and they are not asked for. */
  isCut: boolean;
}

/**
 * The rows of a table, page by page and at most `limit`; the first page comes even without rows. Each page is an
 * operation of its own, with its own price and deadline. Where a page is too expensive, smaller ones are asked for; where
 * a list has no pages so large, or one takes too long, those of any other request are.
 */
export async function* readPages(
  plan: TablePlan,
  limit: number,
  ask: Ask,
  signal: AbortSignal,
): AsyncGenerator<TablePage, void, undefined> {
  const sizes = pageSizesFor(plan.values);
  let [after, left]: [unknown, number] = [plan.after ?? null, limit];
  for (;;) {
    signal.throwIfAborted();
    const data = await askPage(plan, sizes, left, after, ask);
    const { rows } = rowsAt(plan.selection, data, plan.path);
    const connection = plan.paged?.reduce<unknown>(property, data);
    const position = property(connection, addedKeys.page);
    const goesOn = property(position, 'hasNextPage') === true;
    const isLast = !goesOn || rows.length >= left;
    yield { data, rows: rows.slice(0, left), connection, isCut: rows.length > left || (isLast && goesOn) };
    if (isLast) return;
    left -= rows.length;
    after = property(position, 'endCursor');
  }
}

/** Drops the sizes that proved too large. */
async function askPage(
  { document, variables, paged }: TablePlan,
  sizes: number[],
  left: number,
  after: unknown,
  ask: Ask,
): Promise<Readonly<Record<string, unknown>>> {
  if (!paged) return ask(document, variables);
  for (;;) {
    const first = Math.min(sizes[0] ?? 1, left);
    try {
      const page = { [pageVariables.first]: first, [pageVariables.after]: after };
      return await ask(document, { ...variables, ...page }, exportedPageSize);
    } catch (error) {
      const smaller = error instanceof FailedAnswer ? smallerAfter(error, sizes, first) : [];
      if (smaller.length === 0) throw error;
      sizes.splice(0, sizes.length, ...smaller);
    }
  }
}

/** The sizes that may do where a page of one was refused; none where its size is not to blame. */
function smallerAfter(refused: FailedAnswer, sizes: readonly number[], asked: number): readonly number[] {
  if (refused.has('QUERY_TOO_EXPENSIVE')) return sizes.slice(1);
  const isLarger = asked > maximumPageSize && (refused.has('BAD_PAGE_SIZE') || refused.has('TIMEOUT'));
  return isLarger ? sizes.filter((size) => size <= maximumPageSize) : [];
}

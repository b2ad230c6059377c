import { cursorAt, type Position } from './cursor-position';
import type { RowValues } from './cypher-writer';
import type { Page } from './page';
import { refuseTooMany } from './order/sorted-page';
import type { SelectedField } from './selection';

/** One selected `nodes` or `edges` (there may be several under aliases) and how its items are read from a row. */
export interface ConnectionView {
  responseKey: string;
  read: (row: RowValues) => unknown;
}

/**
 * Writes a connection's answer from `[rows, total, tooMany]`. Each row begins with its position; one row more than the
 * page says that there are more in its direction.
 */
export function connection(
  value: unknown,
  page: Page,
  selected: readonly SelectedField[],
  views: readonly ConnectionView[],
): Record<string, unknown> {
  const [all, total, tooMany] = value as [RowValues[], number | null, boolean | undefined];
  if (tooMany) refuseTooMany();
  const rows = all.slice(0, page.size);
  if (page.backward) rows.reverse();
  const answer: Record<string, unknown> = {};
  for (const view of views) {
    answer[view.responseKey] = rows.map(view.read).filter((item) => item !== null);
  }
  for (const { name, responseKey } of selected) {
    if (name === 'totalCount') answer[responseKey] = total;
    if (name === 'pageInfo') answer[responseKey] = pageInfo(page, rows, all.length > page.size);
  }
  return answer;
}

/** A cursor that bounds the page is a row beyond it. */
function pageInfo({ scope, backward, after, before }: Page, rows: readonly RowValues[], more: boolean) {
  const cursorOf = (row: RowValues | undefined) => (row ? cursorAt(scope, row[0] as Position) : null);
  return {
    hasNextPage: Boolean(before) || (!backward && more),
    hasPreviousPage: Boolean(after) || (backward && more),
    startCursor: cursorOf(rows[0]),
    endCursor: cursorOf(rows.at(-1)),
  };
}

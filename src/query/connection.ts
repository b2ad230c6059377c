import { encodeCursor } from './cursor';
import type { RowValues } from './cypher-writer';
import type { SelectedField } from './selection';

/** Which page was asked for. */
export interface Page {
  first: number;
  /** The list that its cursors belong to. */
  scope: string;
  /** True when the page follows a cursor. */
  continued: boolean;
}

/** One selected `nodes` or `edges` (there may be several under aliases) and how its items are read from a row. */
export interface ConnectionView {
  responseKey: string;
  read: (row: RowValues) => unknown;
}

/**
 * Writes a connection's answer from `[rows, total]`. Each row begins with its key; one row more than the page
 * says that there is a next page.
 */
export function connection(
  value: unknown,
  { first, scope, continued }: Page,
  selected: readonly SelectedField[],
  views: readonly ConnectionView[],
): Record<string, unknown> {
  const [all, total] = value as [RowValues[], number | null];
  const rows = all.slice(0, first);
  const answer: Record<string, unknown> = {};
  for (const view of views) {
    answer[view.responseKey] = rows.map(view.read).filter((item) => item !== null);
  }
  const cursorOf = (row: RowValues | undefined) => (row ? encodeCursor(scope, row[0] as string) : null);
  for (const { name, responseKey } of selected) {
    if (name === 'totalCount') answer[responseKey] = total;
    if (name === 'pageInfo') {
      answer[responseKey] = {
        hasNextPage: all.length > first,
        hasPreviousPage: continued,
        startCursor: cursorOf(rows[0]),
        endCursor: cursorOf(rows.at(-1)),
      };
    }
  }
  return answer;
}

import type { Position } from './cursor-position';
import type { RowValues } from './cypher-writer';
import type { PlannedGroups } from './grouping/plan-groups';
import type { Page } from './page';
import { pageInfo } from './page-info';
import { refuseTooMany } from './order/sorted-page';
import type { SelectedField } from './selection';

/** One selected `nodes` or `edges` (there may be several under aliases) and how its items are read from a row. */
export interface ConnectionView {
  responseKey: string;
  read: (row: RowValues) => unknown;
}

/** A selected `groupBy` and how it is read. */
export interface GroupsView {
  responseKey: string;
  groups: PlannedGroups;
}

/** The expression of what `connection` reads; what always is so is left out of the end. */
export function answerOf(rows: string, total: string, tooMany: string, groups: readonly string[]): string {
  const rest = tooMany === 'false' && groups.length === 0 ? [] : [tooMany, ...groups];
  return `[${[rows, total, ...rest].join(', ')}]`;
}

/**
 * Writes a connection's answer from `[rows, total, tooMany, ...groups]`. Each row begins with its position; one row more than the
 * page says that there are more in its direction.
 */
export function connection(
  value: unknown,
  page: Page,
  selected: readonly SelectedField[],
  views: readonly ConnectionView[],
  groupViews: readonly GroupsView[],
): Record<string, unknown> {
  const [all, total, tooMany, ...grouped] = value as [
    RowValues[],
    number | null,
    boolean | undefined,
    ...unknown[],
  ];
  if (tooMany) refuseTooMany(page.heldOrders);
  const rows = all.slice(0, page.size);
  if (page.backward) rows.reverse();
  const answer: Record<string, unknown> = {};
  for (const view of views) {
    answer[view.responseKey] = rows.map(view.read).filter((item) => item !== null);
  }
  for (const [index, { responseKey, groups }] of groupViews.entries()) {
    answer[responseKey] = groups.read(grouped[index]);
  }
  for (const { name, responseKey } of selected) {
    if (name === 'totalCount') answer[responseKey] = total;
    if (name === 'pageInfo') {
      const positions = rows.map((row) => row[0] as Position);
      answer[responseKey] = pageInfo(page, positions, all.length > page.size);
    }
  }
  return answer;
}

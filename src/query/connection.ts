import type { Position } from './cursor-position';
import type { PlannedGroups } from './grouping/plan-groups';
import { toldThroughout, type Variables } from './late-bound/late-bound';
import type { Page } from './page';
import { pageInfo } from './page-info';
import type { Obstacles } from './order/read-page';
import type { RowValues } from './projection';
import type { SelectedField } from './selection';
import type { Where } from './where/where';

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
export function answerOf(
  rows: string,
  total: string,
  obstacles: Obstacles | undefined,
  groups: readonly string[],
): string {
  const rest = !obstacles && groups.length === 0 ? [] : [obstacles?.variable ?? 'null', ...groups];
  return `[${[rows, total, ...rest].join(', ')}]`;
}

/** A connection as it is planned. */
interface PlannedConnection {
  page: Page;
  /** As the plan was given it. */
  where: unknown;
  selected: readonly SelectedField[];
  views: readonly ConnectionView[];
  groups: readonly GroupsView[];
  obstacles?: Obstacles | undefined;
}

/** Under a name that no GraphQL field can have: what the list was asked for, for features that go on from it. */
const whereKey = '@where';

/** The `where` of a list that was answered with these variables; empty where none was given. */
export function askedWhere(answered: object, variables: Variables): Where {
  const where = (answered as { [whereKey]?: unknown })[whereKey] ?? {};
  return toldThroughout(where, variables) as Where;
}

/**
 * Writes a connection's answer from `[rows, total, obstacles, ...groups]`. Where `pageInfo` is selected, each row begins
 * with its position, and one row more than the page says that there are more in its direction.
 */
export function connection(
  value: unknown,
  { page, where, selected, views, groups: groupViews, obstacles }: PlannedConnection,
): Record<string, unknown> {
  const parts = value as readonly [RowValues[], number | null, ...unknown[]];
  const [all, total] = parts;
  obstacles?.refuse(parts[2]);
  const rows = all.length > page.size || page.backward ? all.slice(0, page.size) : all;
  if (page.backward) rows.reverse();
  const answer: Record<string, unknown> = { [whereKey]: where };
  for (const { responseKey, read } of views) answer[responseKey] = readAll(rows, read);
  groupViews.forEach(({ responseKey, groups }, index) => {
    answer[responseKey] = groups.read(parts[3 + index]);
  });
  for (const { name, responseKey } of selected) {
    if (name === 'totalCount') answer[responseKey] = total;
    if (name === 'pageInfo') {
      const positions = rows.map((row) => row[0] as Position);
      answer[responseKey] = pageInfo(page, positions, all.length > page.size);
    }
  }
  return answer;
}

/** Without those that are left out. */
function readAll(rows: readonly RowValues[], read: ConnectionView['read']): unknown[] {
  const items: unknown[] = [];
  for (const row of rows) {
    const item = read(row);
    if (item !== null) items.push(item);
  }
  return items;
}

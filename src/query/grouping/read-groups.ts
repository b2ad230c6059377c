import { cursorAt, type Position } from '../cursor-position';
import type { RequestError } from '../errors';
import type { Page } from '../page';
import { pageInfo } from '../page-info';
import type { GroupArguments } from './group-arguments';
import { decisive, decisiveParts, type GroupSortKey } from './group-order';
import { refusalAcross, refusalWithin, summaryOf, type UsedParts } from './group-summary';
import { Group, GroupConnection, GroupKeyValue } from './group.type';
import type { Layout } from './grouped-rows';

/** What the rows of a `groupBy` are read by. */
interface Reading {
  args: GroupArguments;
  layout: Layout;
  page: Page;
  sortKeys: readonly GroupSortKey[];
  /** The parts of summaries that are shown. */
  selected: UsedParts;
  /** The most rows that are grouped. */
  most: number;
}

type RawGroup = readonly unknown[];
type KeyValue = string | number | boolean | null | undefined;

/** Reads a page of groups; where numbers must not be compared or added, the error is what the field is answered with. */
export function readGroups(reading: Reading): (value: unknown) => GroupConnection | Error {
  const { layout, page, sortKeys, most } = reading;
  return (value) => {
    const [groups, totalCount, rows, decisions] = value as [RawGroup[], number, number, unknown[][]];
    const shown = groups.slice(0, page.size);
    if (page.backward) shown.reverse();
    const refusal = refusalOf(reading, shown, decisions);
    if (refusal) return refusal;
    const positions = shown.map((group) => sortKeys.map(({ at }) => valueAt(group, at)));
    const nodes = shown.map((group) => groupOf(group, layout));
    return Object.assign(new GroupConnection(), {
      edges: nodes.map((node, index) => ({
        node,
        cursor: cursorAt(page.scope, positions[index] as Position),
      })),
      nodes,
      pageInfo: pageInfo(page, positions, groups.length > page.size),
      totalCount,
      cut: rows > most,
    });
  };
}

const valueAt = (group: RawGroup, at: readonly number[]): unknown =>
  at.reduce<unknown>((value, position) => (value as RawGroup)[position], group) ?? null;

function groupOf(group: RawGroup, { keys, values, count, possible, firstValue, top }: Layout): Group {
  return Object.assign(new Group(), {
    keys: keys.map(({ path, isNode }, index) => keyValue(path, isNode, group[index] as KeyValue)),
    count: group[count],
    possible: group[possible],
    values: values.map((value, index) => summaryOf(value, group[firstValue + index])),
    topIds: group[top],
  });
}

function keyValue(key: string, isNode: boolean, value: KeyValue): GroupKeyValue {
  const text = value === null || value === undefined ? null : String(value);
  return Object.assign(new GroupKeyValue(), { key, value: text, nodeId: isNode ? text : null });
}

/** What is shown may not mix what must not be; nor may what decides, in any group. */
function refusalOf(
  { args, layout, selected }: Reading,
  shown: readonly RawGroup[],
  decisions: readonly (readonly unknown[])[],
): RequestError | undefined {
  const { values, firstValue } = layout;
  for (const [index, value] of values.entries()) {
    for (const group of shown) {
      const refusal = refusalWithin(value, group[firstValue + index], selected);
      if (refusal) return refusal;
    }
  }
  for (const [position, index] of decisive(args).entries()) {
    const [value, raws] = [values[index], decisions[position] ?? []];
    if (!value) continue;
    const used: UsedParts = new Set(decisiveParts(args, index));
    for (const raw of raws) {
      const refusal = refusalWithin(value, raw, used);
      if (refusal) return refusal;
    }
    const across = refusalAcross(value, raws);
    if (across) return across;
  }
  return undefined;
}

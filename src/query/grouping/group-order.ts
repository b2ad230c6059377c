import type { CypherWriter } from '../cypher-writer';
import { RequestError } from '../errors';
import type { SortKey } from '../order/list-order';
import { numberOperators, type NumberOperator } from '../where/bounds';
import { summaryParts, type Comparison, type GroupArguments, type SummaryPart } from './group-arguments';
import { summaryPositions } from './group-summary';
import type { Layout } from './grouped-rows';

/** That a group meets `having`; undefined where nothing is asked. */
export function havingOf(
  group: string,
  layout: Layout,
  { having }: GroupArguments,
  writer: CypherWriter,
): string | undefined {
  const met = (expression: string, comparison: Comparison): string[] =>
    Object.entries(comparison).map(([operator, wanted]) => {
      if (wanted === null) refuseNull(operator);
      return `${expression} ${numberOperators[operator as NumberOperator]} ${writer.value(wanted)}`;
    });
  const conditions = [
    ...(having?.count ? met(inGroup(group, [layout.count]), having.count) : []),
    ...(having?.values ?? []).flatMap((condition) =>
      summaryParts.flatMap((part) => {
        const comparison = condition[part];
        return comparison ? met(inGroup(group, partAt(layout, condition.index, part)), comparison) : [];
      }),
    ),
  ];
  return conditions.length === 0 ? undefined : conditions.join(' AND ');
}

const inGroup = (group: string, at: readonly number[]): string =>
  `${group}${at.map((position) => `[${position}]`).join('')}`;

/** Where a part of a summary stands in a group. */
function partAt({ firstValue }: Layout, index: number, part: SummaryPart): [number, number] {
  return [firstValue + index, summaryPositions[part]];
}

/** A key of the order of groups, and where it stands in one. */
export interface GroupSortKey extends SortKey {
  at: readonly number[];
}

/** Most rows first where nothing else is asked for; the keys decide between equals. */
export function sortKeysOf(group: string, layout: Layout, { orderBy }: GroupArguments): GroupSortKey[] {
  const sortKey = (at: readonly number[], direction: string, required = false): GroupSortKey => ({
    at,
    expression: inGroup(group, at),
    descending: direction === 'DESC',
    required,
  });
  const asked = (orderBy ?? []).map(({ count, key, value }) => {
    if (key) return sortKey([key.index], key.direction);
    if (value) return sortKey(partAt(layout, value.index, value.of), value.direction);
    return sortKey([layout.count], String(count), true);
  });
  return [
    ...(asked.length > 0 ? asked : [sortKey([layout.count], 'DESC', true)]),
    ...layout.keys.map((_, index) => sortKey([index], 'ASC')),
  ];
}

function refuseNull(operator: string): never {
  throw new RequestError(
    'BAD_GROUP',
    `\`having\` compares by \`${operator}\` with null, which is no condition. Leave it out.`,
  );
}

/** The values that decide which groups are shown or how they follow each other. */
export function decisive({ having, orderBy }: GroupArguments): number[] {
  const indexes = [
    ...(having?.values ?? []).map(({ index }) => index),
    ...(orderBy ?? []).flatMap(({ value }) => (value ? [value.index] : [])),
  ];
  return [...new Set(indexes)];
}

/** The parts of a value's summary that they use. */
export function decisiveParts({ having, orderBy }: GroupArguments, asked: number): SummaryPart[] {
  const conditions = (having?.values ?? []).filter(({ index }) => index === asked);
  const chosen = summaryParts.filter((part) => conditions.some((condition) => condition[part]));
  const sorted = (orderBy ?? []).flatMap(({ value }) => (value?.index === asked ? [value.of] : []));
  return [...chosen, ...sorted];
}

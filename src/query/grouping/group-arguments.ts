import { RequestError } from '../errors';
import type { PageArguments } from '../page';
import type { NumberOperator } from '../where/bounds';
import type { GivenKey } from './group-keys';

/** The most keys, and the most values, of one grouping. */
export const maximumKeys = 5;
export const maximumValues = 10;
/** The most rows of each group that are shown. */
export const maximumTop = 20;

/** The parts of a summary that groups are ordered or chosen by. */
export const summaryParts = ['stated', 'sum', 'avg', 'min', 'max'] as const;
export type SummaryPart = (typeof summaryParts)[number];

interface ValueCondition extends Partial<Record<SummaryPart, Comparison | null>> {
  index: number;
}

export type Comparison = Readonly<Partial<Record<NumberOperator, number | null>>>;

/** One key of the order of groups; exactly one field is given. */
export interface GroupOrder {
  count?: string | null;
  key?: { index: number; direction: string } | null;
  value?: { index: number; of: SummaryPart; direction: string } | null;
}

/** The arguments of `groupBy`, as the operation gives them. */
export interface GroupArguments extends PageArguments {
  by: readonly GivenKey[];
  of?: readonly string[] | null;
  having?: { count?: Comparison | null; values?: readonly ValueCondition[] | null } | null;
  orderBy?: readonly GroupOrder[] | null;
  top?: number | null;
  topBy?: readonly unknown[] | null;
}

/** Refuses what has no meaning, before anything is compiled. */
export function requireGroupArguments({ by, of, having, orderBy, top }: GroupArguments): void {
  if (by.length === 0 || by.length > maximumKeys) {
    refuse(`\`by\` has ${by.length} keys; give 1 to ${maximumKeys}.`);
  }
  if ((of?.length ?? 0) > maximumValues) {
    refuse(`\`of\` has ${of?.length ?? 0} values; give at most ${maximumValues}.`);
  }
  if (typeof top === 'number' && (top < 1 || top > maximumTop)) {
    refuse(`\`top\` is ${top}; it must be between 1 and ${maximumTop}.`);
  }
  for (const { index } of having?.values ?? []) requireIndex('having.values', 'of', index, of?.length ?? 0);
  for (const order of orderBy ?? []) {
    const given = Object.entries(order).filter(([, value]) => value !== null);
    if (given.length !== 1) refuse('Each entry of `orderBy` gives exactly one of count, key and value.');
    if (order.key) requireIndex('orderBy.key', 'by', order.key.index, by.length);
    if (order.value) requireIndex('orderBy.value', 'of', order.value.index, of?.length ?? 0);
  }
}

function requireIndex(argument: string, list: string, index: number, length: number): void {
  if (index >= 0 && index < length) return;
  refuse(`\`${argument}\` has the index ${index}, but \`${list}\` has ${length} entries, counted from 0.`);
}

function refuse(message: string): never {
  throw new RequestError('BAD_GROUP', message);
}

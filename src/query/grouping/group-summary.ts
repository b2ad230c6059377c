import type { NumberRules } from '../../ontology/declarations';
import { Comparator } from '../../entities/figures/comparator';
import { sumComparator } from '../../entities/figures/sum-comparator';
import { RequestError } from '../errors';
import { notComparable, type PropertyDifference } from '../not-comparable';
import { differences, type AgreedValues } from '../number-rules';
import type { SummaryPart } from './group-arguments';
import { additionOf, isDate, type GroupedValue } from './grouped-value';

/** What a statement returns of one value of one group; of dates the first three only. */
type RawSummary = readonly [
  stated: number,
  min: number | string | null,
  max: number | string | null,
  sum?: number,
  avg?: number | null,
  comparators?: readonly Comparator[],
  qualified?: number,
  compared?: readonly AgreedValues[],
  added?: readonly AgreedValues[],
  unless?: readonly AgreedValues[],
  overlap?: boolean,
];

/** Where the parts stand, for conditions and orders. */
export const summaryPositions: Readonly<Record<SummaryPart, number>> = {
  stated: 0,
  min: 1,
  max: 2,
  sum: 3,
  avg: 4,
};

/** What a group says of one value. */
export interface Summary {
  name: string;
  stated: number;
  qualified: number;
  comparator: Comparator | null;
  sum: number | null;
  avg: number | null;
  min: number | null;
  max: number | null;
  earliest: string | null;
  latest: string | null;
}

/** Which parts are shown, or decide which groups are. */
export type UsedParts = ReadonlySet<SummaryPart>;

export function summaryOf(value: GroupedValue, raw: unknown): Summary {
  const [stated, min, max, sum = 0, avg = null, comparators = [], qualified = 0] = raw as RawSummary;
  const date = isDate(value);
  return {
    name: value.name,
    stated,
    qualified,
    comparator:
      date || stated === 0 ? null : comparators.reduce<Comparator | null>(sumComparator, Comparator.EQUAL),
    sum: date || stated === 0 ? null : sum,
    avg,
    min: date ? null : (min as number | null),
    max: date ? null : (max as number | null),
    earliest: date ? (min as string | null) : null,
    latest: date ? (max as string | null) : null,
  };
}

/**
 * Refuses to compare or to add, in one group, what must not be. `attempt` names the value.
 */
export function refusalWithin(value: GroupedValue, raw: unknown, used: UsedParts): RequestError | undefined {
  const [stated, , , , , , , compared = [], added = [], unless = [], overlap] = raw as RawSummary;
  if (stated < 2) return undefined;
  const { rules = {} } = value.property;
  const adds = used.has('sum') || used.has('avg');
  const compares = adds || used.has('min') || used.has('max');
  if (!compares) return undefined;
  const found = differences(rules.compared, compared);
  if (adds) {
    if (rules.added && 'never' in rules.added) return neverAdded(value, rules.added.never);
    found.push(...differences(additionOf(rules).agreeing, added), ...forbidden(rules, unless));
    const { apart } = additionOf(rules);
    if (overlap && apart !== undefined)
      found.push({ property: apart, values: ['the same, or one within another'] });
  }
  return found.length === 0 ? undefined : refusal(value, adds ? 'added' : 'compared', found);
}

/** Refuses to order or to choose groups by numbers that are of different kinds in different groups. */
export function refusalAcross(value: GroupedValue, raws: readonly unknown[]): RequestError | undefined {
  const { rules = {} } = value.property;
  const rows = raws.flatMap((raw) => (raw as RawSummary)[7] ?? []);
  const distinct = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  const stated = raws.filter((raw) => (raw as RawSummary)[0] > 0).length;
  if (stated < 2) return undefined;
  const found = differences(rules.compared, distinct);
  return found.length === 0 ? undefined : refusal(value, 'compared between groups', found);
}

function forbidden(rules: NumberRules, rows: readonly AgreedValues[]): PropertyDifference[] {
  const { unless } = additionOf(rules);
  if (!unless || !rows.some(([one]) => one === unless.is)) return [];
  return [{ property: `${unless.relationship}.${unless.property}`, values: [unless.is] }];
}

function neverAdded({ name }: GroupedValue, reason: string): RequestError {
  return new RequestError(
    'NOT_COMPARABLE',
    `\`${name}\` is not added: ${reason} Select \`min\` and \`max\` instead of \`sum\` and \`avg\`.`,
    { differences: [] },
  );
}

function refusal({ name }: GroupedValue, attempt: string, differences: PropertyDifference[]): RequestError {
  return notComparable(
    `\`${name}\` is not ${attempt}`,
    differences,
    'Choose one with `where`, or make it a key of `by`.',
  );
}

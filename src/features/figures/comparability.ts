import { countingUnit } from '../../entities/figures/counting-unit';
import { PeriodBasis } from '../../entities/figures/period';
import type { PropertyDifference } from '../../query/not-comparable';
import type { Figure } from './figure';

/**
 * What must agree before figures are ranked, added or divided: this list is the whole rule, and every feature that
 * holds figures against each other asks here.
 */
export interface ComparabilityKey {
  readonly indicator: string;
  /** The unit of the indicator where the measure word printed counts the same. */
  readonly unit: string;
  readonly denominator: string;
  readonly periodKind: string;
  readonly period: string;
  readonly subject: string;
  readonly status: string;
}

export type ComparedProperty = keyof ComparabilityKey;

export const comparedProperties: readonly ComparedProperty[] = [
  'indicator',
  'unit',
  'denominator',
  'periodKind',
  'period',
  'subject',
  'status',
];

/** What a source leaves open may be anything, so it agrees with nothing, not even with the same gap elsewhere. */
const unknown = 'NOT_STATED';
const none = 'NONE';

export function comparabilityKey(figure: Figure): ComparabilityKey {
  return {
    indicator: figure.indicator.code,
    unit: unitOf(figure),
    denominator: figure.denominator ?? none,
    periodKind: figure.periodKind,
    period: periodOf(figure),
    subject: figure.subjectKind ?? none,
    status: figure.status ?? none,
  };
}

export function unitOf({ unit, indicator }: Pick<Figure, 'unit' | 'indicator'>): string {
  return countingUnit(unit, indicator);
}

/** A period without an end is open, so nobody knows that two of them are the same. */
function periodOf({ periodBasis, periodStart, periodEnd }: Figure): string {
  if (periodBasis === PeriodBasis.NOT_STATED || periodEnd === null) return unknown;
  return periodStart === null ? `to ${periodEnd}` : `${periodStart} to ${periodEnd}`;
}

/** What differs between figures, in the order of the properties; empty where they may be held against each other. */
export function differences(
  keys: readonly ComparabilityKey[],
  properties: readonly ComparedProperty[] = comparedProperties,
): PropertyDifference[] {
  if (keys.length < 2) return [];
  return properties.flatMap((property) => {
    const values = [...new Set(keys.map((key) => key[property]))].sort();
    return values.length > 1 || values.includes(unknown) ? [{ property, values }] : [];
  });
}

/** As differences, of figures. */
export function differencesOf(figures: readonly Figure[]): PropertyDifference[] {
  return differences(figures.map(comparabilityKey));
}

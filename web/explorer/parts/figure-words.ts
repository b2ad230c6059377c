import type { Comparator, PeriodKind } from '../api/generated';
import { formatDate, formatNumber } from '../language/numbers';
import type { Language } from '../language/language';
import { partWords } from './words';

/** What is needed of a figure to write its value. */
export interface StatedValue {
  readonly exact: string | null;
  readonly unit: string | null;
  readonly comparator: Comparator | null;
}

/** What is needed of a figure to write its period. */
export interface StatedPeriod {
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly periodKind: PeriodKind | null;
}

/** A value with its qualifier and unit, "more than 1.18亿元"; null where no value is stated. */
export function valueInWords(
  { exact, unit, comparator }: StatedValue,
  language: Language,
  unitName: (unit: string | null) => string,
): string | null {
  if (exact === null) return null;
  const name = unitName(unit);
  const gap = language === 'en' && name !== '' && name !== '%' ? ' ' : '';
  const value = `${formatNumber(exact, language)}${gap}${name}`;
  return partWords[language].figure[comparator ?? 'EQUAL'](value);
}

/** A period as its kind makes it read: "in 2020", "up to 2020-12-31", "since 2018". */
export function periodInWords(
  { periodStart, periodEnd, periodKind }: StatedPeriod,
  language: Language,
): string {
  const words = partWords[language].period;
  const [start, end] = [
    periodStart && formatDate(periodStart, language),
    periodEnd && formatDate(periodEnd, language),
  ];
  const year = yearOf(periodStart, periodEnd);
  if (periodKind === 'SINCE' && start) return words.since(shortened(periodStart, start));
  if (periodKind === 'CUMULATIVE' && end) return words.upTo(end);
  if (periodKind === 'SNAPSHOT' && end) return words.at(end);
  if (year !== undefined) return words.inYear(formatDate(year, language));
  if (start && end) return start === end ? start : `${start} – ${end}`;
  if (end) return words.upTo(end);
  if (start) {
    const since = periodKind === 'ANNUAL' ? words.eachYearSince : words.since;
    return since(shortened(periodStart, start));
  }
  return words.undated[periodKind ?? 'NOT_STATED'];
}

/** The year that begins and ends on these days, if they are one. */
function yearOf(start: string | null, end: string | null): string | undefined {
  const year = start?.slice(0, 4);
  return year !== undefined && start === `${year}-01-01` && end === `${year}-12-31` ? year : undefined;
}

/** The first of January stands for its year, since a source that says "since 2018" names no day. */
function shortened(date: string | null, written: string): string {
  return date?.endsWith('-01-01') === true ? written.replace(/(年)1月1日$|-01-01$/, '$1') : written;
}

import { namedQuery } from '../../database/named-query';

/** The condition that a statement with `IN_YEAR` in its text puts on `event`; its parameter is `$year`. */
const condition = namedQuery('events/in-year');

/** A statement over events, for one year or for any; without a year it is planned without the condition. */
export function withYearCondition(text: string, year: number | null): string {
  return text.replace('IN_YEAR', () => (year === null ? 'true' : condition));
}

/** The year as the condition reads it. */
export const yearParameter = (year: number | null): string | null => (year === null ? null : String(year));

export const yearDescription =
  'Only what a source places in this calendar year: it begins or ends in it, spans it, or began earlier and is not ' +
  'said to be finished; what a source reports of its own day counts for the year of publication. What has no stated ' +
  'period is in no year; `gaps` counts it.';

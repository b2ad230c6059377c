import { following, type Given } from '../late-bound/late-bound';
import { daysOf } from '../valid-on';

/** Against which day a day is held, and how. */
export interface DayBound {
  compare: '>=' | '>' | '<' | '<=';
  day: Given<string>;
}

/** What an operator asks of a day, with a day, a month or a year; undefined where it is no comparison with one. */
export function dayBounds(
  operator: string,
  written: Given<unknown>,
  argument: string,
): DayBound[] | undefined {
  const compared = comparisons[operator];
  if (!compared) return undefined;
  const days = following(written, (known) => daysOf(String(known), argument));
  return compared.map(([compare, end]) => ({ compare, day: following(days, (span) => span[end]) }));
}

const comparisons: Readonly<
  Record<string, readonly (readonly [DayBound['compare'], 'first' | 'last'])[] | undefined>
> = {
  eq: [
    ['>=', 'first'],
    ['<=', 'last'],
  ],
  gt: [['>', 'last']],
  gte: [['>=', 'first']],
  lt: [['<', 'first']],
  lte: [['<=', 'last']],
};

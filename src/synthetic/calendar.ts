import type { RandomStream } from './random-stream';

const millisecondsPerDay = 86_400_000;

/** A day, counted from 1970-01-01. */
export type Day = number;

export function day(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / millisecondsPerDay;
}

/** As the graph keeps days: a text such as 2021-04-26. */
export function written(which: Day): string {
  return new Date(which * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Any day of these years, both included. */
export function dayWithin(firstYear: number, lastYear: number, random: RandomStream): Day {
  return random.between(day(firstYear, 1, 1), day(lastYear, 12, 31));
}

import type { Item, Reading } from './naive';

/** What an order by the latest value asks for. */
export interface LatestOrder {
  indicator: string;
  direction: string;
}

/** Whether something stands for the latest value among the parts of an order. */
export const isLatest = (value: unknown): value is LatestOrder =>
  typeof value === 'object' && value !== null && 'indicator' in value;

/** The figures of an item with a number, of the period that ends last. */
function latestOf(readings: readonly Reading[], id: unknown, gauge: string): Item[] {
  const own = readings
    .filter((reading) => reading.gauge === gauge)
    .filter(
      ({ subject, measuredAt }) => subject === id || (measuredAt === id && subject.startsWith('Right:')),
    )
    .map(({ values }) => values)
    .filter(({ number, end, basis }) => number !== null && end !== null && basis !== 'OPEN');
  const ends = own.map(({ end }) => String(end)).sort();
  return own.filter(({ end }) => end === ends.at(-1));
}

/** The one number of the latest figures; null where there are none or several. */
export function latestNumber(readings: readonly Reading[], id: unknown, gauge: string): number | null {
  const numbers = new Set(latestOf(readings, id, gauge).map(({ number }) => number as number));
  const [only = null] = numbers;
  return numbers.size === 1 ? only : null;
}

/** Whether the latest figures of some items differ in their units or in how long their periods are. */
export function isMixed(
  readings: readonly Reading[],
  gauges: readonly Item[],
  ids: readonly unknown[],
  gauge: string,
): boolean {
  const { unit = null, words = [] } = gauges.find(({ id }) => id === gauge) ?? {};
  const kinds = ids
    .flatMap((id) => latestOf(readings, id, gauge))
    .map((values) => [
      (words as string[]).includes(String(values.unit)) ? unit : values.unit,
      values.start === null ? null : values.start === values.end,
    ]);
  return new Set(kinds.map((kind) => JSON.stringify(kind))).size > 1;
}

import { link, type Draft } from './draft';
import { idOf, thing } from './naming';
import type { Plan } from './plan';
import type { RandomStream } from './random-stream';
import type { Sizes } from './sizes';

/** The county where two of five firms are; it has no farms. */
export const bigCounty = 1;

const partsPerPlace = 10;

export const cityOf = (county: number): number => Math.ceil(county / partsPerPlace);
export const provinceOf = (city: number): number => Math.ceil(city / partsPerPlace);

/**
 * The county of a farming operator or an indication: they are dealt out in turn to all counties but the big one, so
 * that where one is follows from its number.
 */
export function ruralCounty(number: number, { counties }: Sizes): number {
  return bigCounty + 1 + ((number - 1) % (counties - 1));
}

/** The numbers, out of 1 to `count`, of those that are in the same county as the one with this number. */
export function numbersNearby(number: number, count: number, { counties }: Sizes): number[] {
  const numbers: number[] = [];
  const ruralCounties = counties - 1;
  for (let one = 1 + ((number - 1) % ruralCounties); one <= count; one += ruralCounties) numbers.push(one);
  return numbers;
}

/** Any county but the big one. */
export function otherCounty({ counties }: Sizes, random: RandomStream): number {
  return random.between(bigCounty + 1, counties);
}

/**
 * Provinces, cities, counties and development zones. They have no division codes: every code whose province exists
 * could be taken for a real place.
 */
export function* places({ sizes }: Plan): Generator<Draft> {
  for (let province = 1; province <= sizes.provinces; province++) {
    yield thing('province', province, { level: 'PROVINCE' });
  }
  for (let city = 1; city <= sizes.cities; city++) {
    yield thing('city', city, { level: 'PREFECTURE' });
    yield link('PART_OF', idOf('city', city), idOf('province', provinceOf(city)));
  }
  for (let county = 1; county <= sizes.counties; county++) {
    yield thing('county', county, { level: 'COUNTY' });
    yield link('PART_OF', idOf('county', county), idOf('city', cityOf(county)));
  }
  for (let zone = 1; zone <= sizes.zones; zone++) {
    yield thing('zone', zone);
    yield link('PART_OF', idOf('zone', zone), idOf('city', 1 + ((zone - 1) % sizes.cities)));
  }
}

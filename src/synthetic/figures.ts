import { Additivity } from '../entities/figures/additivity';
import { link, type Draft, type NodeDraft, type Values } from './draft';
import { idOf } from './naming';
import { bigCounty, cityOf, provinceOf } from './places';
import type { Plan } from './plan';
import type { RandomStream } from './random-stream';
import { districtYears } from './sizes';

interface IndicatorWords {
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly additivity: Additivity;
}

/** By their codes, which are those of the first source: what is asked of it can be asked of a synthetic graph. */
const indicators = {
  'valid-invention-patents': {
    zh: '有效发明专利量',
    en: 'valid invention patents',
    unit: '件',
    additivity: Additivity.SEMI_ADDITIVE,
  },
  'ip-pledge-financing-amount': {
    zh: '知识产权质押融资额',
    en: 'IP pledge financing',
    unit: '元',
    additivity: Additivity.ADDITIVE,
  },
  'income-gain': { zh: '增收额', en: 'gain in income', unit: '元', additivity: Additivity.NON_ADDITIVE },
} as const satisfies Record<string, IndicatorWords>;

export type IndicatorCode = keyof typeof indicators;

export const indicatorCount = Object.keys(indicators).length;

const indicatorId = (code: string): string => `Indicator:synthetic-${code}`;

interface ObservationDraft {
  readonly id: string;
  readonly indicator: IndicatorCode;
  readonly subject: string;
  readonly place: string;
  readonly properties: Values & { readonly exact: string };
}

/** One figure with what it measures, what it is about and where it belongs. */
export function* observation({
  id,
  indicator,
  subject,
  place,
  properties,
}: ObservationDraft): Generator<Draft> {
  const value = Number(properties.exact);
  yield {
    kind: 'Observation',
    id,
    properties: { comparator: 'EQUAL', origin: 'STATED', ...properties, value },
  };
  yield link('OF_INDICATOR', id, indicatorId(indicator));
  yield link('OBSERVED_FOR', id, subject);
  yield link('OBSERVED_IN', id, place);
}

/** The period of a figure about a whole year. */
export function yearly(year: number): Values {
  return {
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    periodKind: 'ANNUAL',
    periodBasis: 'STATED',
  };
}

/** Indicators, and for every district its figures from year to year. */
export function* figures({ sizes, random }: Plan): Generator<Draft> {
  for (const [code, words] of Object.entries(indicators)) yield indicator(code, words);
  const totals = new Totals();
  const patents = random('patent figures');
  for (let county = 1; county <= sizes.counties; county++) yield* countyPatents(county, totals, patents);
  yield* totals.figures();
  const loans = random('pledge figures');
  for (let city = 1; city <= sizes.cities; city++) yield* cityLoans(city, loans);
}

function indicator(code: string, { zh, en, unit, additivity }: IndicatorWords): NodeDraft {
  return {
    kind: 'Indicator',
    id: indicatorId(code),
    properties: {
      code,
      name: `合成指标 ${zh}`,
      aliases: [`SYNTHETIC indicator ${en}`],
      nameEn: `SYNTHETIC ${en}`,
      unit,
      definition: `SYNTHETIC: made-up figures in place of ${en}.`,
      additivity,
    },
  };
}

function* countyPatents(county: number, totals: Totals, draw: RandomStream): Generator<Draft> {
  let patents = county === bigCounty ? draw.between(3_000, 5_000) : draw.between(20, 400);
  for (const [index, year] of districtYears.entries()) {
    const growth = draw.between(5, 25);
    if (index > 0) patents = Math.round((patents * (100 + growth)) / 100);
    const change = { changePercent: growth, changeComparator: 'EQUAL', changePrinted: `${growth}%` };
    yield* patentFigure(idOf('county', county), year, patents, index > 0 ? change : {});
    totals.add(idOf('city', cityOf(county)), year, patents);
    totals.add(idOf('province', provinceOf(cityOf(county))), year, patents);
  }
}

/** The figures of cities and provinces, which are the sums of their counties. */
class Totals {
  readonly #years = new Map<string, Map<number, number>>();

  add(district: string, year: number, patents: number): void {
    const years = this.#years.get(district) ?? new Map<number, number>();
    this.#years.set(district, years.set(year, (years.get(year) ?? 0) + patents));
  }

  *figures(): Generator<Draft> {
    for (const [district, years] of this.#years) {
      for (const [year, patents] of years) yield* patentFigure(district, year, patents, {});
    }
  }
}

function* patentFigure(district: string, year: number, patents: number, change: Values): Generator<Draft> {
  const indicator = 'valid-invention-patents';
  yield* observation({
    id: `${observationPrefix(district)}/${indicator}/${year}`,
    indicator,
    subject: district,
    place: district,
    properties: {
      exact: String(patents),
      unit: '件',
      printed: `${patents}件`,
      periodEnd: `${year}-12-31`,
      periodKind: 'SNAPSHOT',
      periodBasis: 'STATED',
      ...change,
    },
  });
}

function* cityLoans(city: number, draw: RandomStream): Generator<Draft> {
  const indicator = 'ip-pledge-financing-amount';
  const district = idOf('city', city);
  for (const year of districtYears) {
    const myriads = draw.between(500, 90_000);
    const about = draw.chance(30);
    yield* observation({
      id: `${observationPrefix(district)}/${indicator}/${year}`,
      indicator,
      subject: district,
      place: district,
      properties: {
        exact: `${myriads}0000`,
        unit: '元',
        printed: `${about ? '约' : ''}${myriads}万元`,
        comparator: about ? 'ABOUT' : 'EQUAL',
        ...yearly(year),
      },
    });
  }
}

/** Observation:synthetic-county-001 for District:synthetic-county-001. */
function observationPrefix(district: string): string {
  return district.replace('District', 'Observation');
}

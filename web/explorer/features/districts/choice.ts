import { yearOf } from '../../app/use-address';
import type { CoveredIndicatorFragment, IndicatorsWithFiguresQuery, PeriodKind } from '../../api/generated';
import type { DistrictsAddress } from './address';

type Coverage = NonNullable<IndicatorsWithFiguresQuery['graph']>['coverage'];
type PlaceOfCoverage = NonNullable<Coverage['places']>[number];

/** An indicator that has figures. */
export interface Covered extends Omit<CoveredIndicatorFragment, 'indicator'> {
  readonly indicator: NonNullable<CoveredIndicatorFragment['indicator']>;
}

/** What is asked: from the address, and where that is silent, what the graph knows most about. */
export interface Choice {
  /** Code of the indicator. */
  readonly indicator: string;
  /** Null where the graph has no figure of the indicator. */
  readonly covered: Covered | null;
  /** Id of the place whose districts are compared. */
  readonly place: string;
  readonly year: number;
  readonly kind: PeriodKind | null;
  /** Codes of the indicators of the table. */
  readonly indicators: readonly string[];
  readonly years: readonly number[];
  /** Ids of the places that were chosen; empty for the place and all that lies in it. */
  readonly places: readonly string[];
}

/** How many indicators the table shows before any is chosen. */
const INDICATORS_AT_FIRST = 4;

/** The indicators with figures, those of most places first. */
export function coveredIndicators({ indicators }: Coverage): Covered[] {
  return (indicators ?? [])
    .flatMap(({ indicator, ...reach }) => (indicator ? [{ indicator, ...reach }] : []))
    .sort((one, other) => (other.places ?? 0) - (one.places ?? 0) || other.figures - one.figures);
}

/** Null where the graph has no figure of a place; `all` are the indicators that it covers. */
export function choiceOf(
  address: DistrictsAddress,
  coverage: Coverage,
  all: readonly Covered[],
): Choice | null {
  const place = address.place === '' ? usualPlace(coverage) : address.place;
  const indicator = address.indicator === '' ? all[0]?.indicator.code : address.indicator;
  if (place === undefined || indicator === undefined) return null;
  const covered = all.find((one) => one.indicator.code === indicator) ?? null;
  const year = yearOf(address.year) ?? usualYear(covered, coverage);
  const years = address.years.flatMap((written) => yearOf(written) ?? []);
  return {
    indicator,
    covered,
    place,
    year,
    kind: address.kind === '' ? null : address.kind,
    indicators: address.indicators.length > 0 ? address.indicators : usualIndicators(indicator, all),
    years: years.length > 0 ? years : [year],
    places: address.places,
  };
}

/** The city with most figures, since it is cities that have districts; without one, any place. */
function usualPlace({ places }: Coverage): string | undefined {
  const byFigures = [...(places ?? [])].sort((one, other) => other.figures - one.figures);
  return (byFigures.find(isCity) ?? byFigures[0])?.place?.id;
}

function isCity({ place }: PlaceOfCoverage): boolean {
  return place?.__typename === 'District' && place.level === 'PREFECTURE';
}

/** Of the years of the indicator the one with most figures of all kinds, so that as much as possible can be compared. */
function usualYear(covered: Covered | null, { periods }: Coverage): number {
  const figures = new Map<number, number>();
  for (const { year, figures: more } of periods ?? []) {
    if (year !== null) figures.set(year, (figures.get(year) ?? 0) + more);
  }
  const [first, last] = [covered?.firstYear ?? 0, covered?.lastYear ?? Infinity];
  const years = [...figures].filter(([year]) => year >= first && year <= last);
  const [most] = years.sort(([, one], [, other]) => other - one);
  return most?.[0] ?? covered?.lastYear ?? new Date().getFullYear();
}

function usualIndicators(chosen: string, all: readonly Covered[]): string[] {
  const others = all.map(({ indicator }) => indicator.code).filter((code) => code !== chosen);
  return [chosen, ...others].slice(0, INDICATORS_AT_FIRST);
}

/** The years that have figures, the latest first: of one indicator, or of any. */
export function yearsWithFigures(coverage: Coverage, covered?: Covered | null): number[] {
  const years = new Set((coverage.periods ?? []).flatMap(({ year }) => year ?? []));
  const [first, last] = [covered?.firstYear ?? null, covered?.lastYear ?? null];
  const within = (year: number) => (first === null || year >= first) && (last === null || year <= last);
  return [...years].filter(within).sort((one, other) => other - one);
}

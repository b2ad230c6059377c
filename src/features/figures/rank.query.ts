import Big from 'big.js';
import type { RequestContext } from '../../query/request-context';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { cellOf, valuesOfKind, type Cell, type PlaceValue } from './cell';
import { figuresOfPlaces, type PlaceFigures } from './figures-of-places';
import { flatFigure } from './flat-figure.type';
import { requireOneKind } from './require-one-kind';
import { ranksOf } from './ranks';
import type { RankArgs } from './rank.args';
import { RankedPlace, Ranking, UnrankedPlace } from './rank.type';

interface PlaceCell {
  readonly row: PlaceFigures;
  readonly cell: Cell;
  /** The figures of the year that may be ranked, of the kind asked for. */
  readonly values: readonly PlaceValue[];
}

/** The parts of a place by the size of their figures. Refused where these are not of one kind. */
export async function readRanking(args: RankArgs, context: RequestContext): Promise<Ranking> {
  const { indicator, within, level = null, year, periodKind } = args;
  const rows = await figuresOfPlaces(
    { places: [], within, level, indicators: [indicator], years: [year] },
    context,
  );
  const cells = rows.map((row): PlaceCell => {
    const cell = cellOf(row, year);
    return { row, cell, values: valuesOfKind(cell, periodKind) };
  });
  const districts = cells.filter(({ row }) => !row.isZone);
  requireOneKind(
    districts.flatMap(({ values }) => values),
    `The figures of ${indicator} for ${year} are not put into one order`,
  );
  const unranked = cells.filter(({ row, values }) => row.isZone || values.length !== 1).map(toUnranked);
  return Object.assign(new Ranking(), {
    indicatorId: rows[0]?.indicator.id ?? null,
    withinId: within,
    year,
    places: rankedPlaces(districts),
    unranked,
    gaps: districts.length === 0 ? [noParts(args)] : unranked.map((place) => place.gap),
  });
}

function rankedPlaces(districts: readonly PlaceCell[]): RankedPlace[] {
  const entries = districts.flatMap(({ row, values: [value, ...others] }) =>
    value && others.length === 0 ? [{ row, value }] : [],
  );
  const ranks = ranksOf(entries.map(({ value }) => value));
  return entries
    .map(({ row, value }, index) =>
      Object.assign(new RankedPlace(), flatFigure(value), ranks[index], {
        placeId: row.place,
        figureId: value.id,
        exact: value.exact,
        statedRank: value.rank,
        statedWithinId: value.rankedWithin,
      }),
    )
    .sort((one, other) => new Big(other.exact).cmp(one.exact) || (one.placeId < other.placeId ? -1 : 1));
}

function toUnranked({ row, cell, values }: PlaceCell): UnrankedPlace {
  return Object.assign(new UnrankedPlace(), {
    placeId: row.place,
    figureIds: [...cell.values, ...cell.withoutNumber].map(({ id }) => id),
    gap: unrankedGap(row, cell, values),
  });
}

function unrankedGap(
  { place, name, isZone, indicator }: PlaceFigures,
  cell: Cell,
  values: readonly PlaceValue[],
): Gap {
  const details = { subject: place, property: indicator.code };
  if (isZone && cell.values.length > 0) {
    const message = `${name} is a development zone, which is not ranked among districts.`;
    return gap(GapReason.NOT_COMPARABLE, message, details);
  }
  // A cell without a gap has one figure, but not of the kind asked for; so has one with several.
  const isOfOtherKind = cell.values.length > 0 && values.length === 0;
  if (cell.gap && !isOfOtherKind) return cell.gap;
  return gap(GapReason.NOT_COVERED, `For ${name} no figure of the kind asked for is stated.`, details);
}

function noParts({ within, level }: RankArgs): Gap {
  const parts = level ? `district of the level ${level}` : 'district';
  return gap(GapReason.NOT_STATED, `No ${parts} is recorded that lies in ${within}.`, {
    subject: within,
    property: 'parts',
  });
}

import { z } from 'zod';
import { integer } from '../../database/values';
import type { DivisionLevel } from '../../entities/places/district';
import { RequestError } from '../../query/errors';
import { requireExisting } from '../../query/require-existing';
import type { RequestContext } from '../../query/request-context';
import { figureRow, figuresQuery, indicatorRow, SubjectKind, type Figure } from './figure';

/** The most rows (a place and an indicator each) that one question may look at. */
export const maximumPlaceRows = 1_000;

/** The most figures about firms, groups and products of one place that are shown beside its own. */
export const maximumOthers = 20;
/** Among how many figures of a place these are looked for; what happens to come first, where there are more. */
const maximumSearched = 1_000;

const text = figuresQuery('of-places');

const placeRow = z.object({
  place: z.string(),
  name: z.string(),
  isZone: z.boolean(),
  indicator: indicatorRow,
  figures: z.array(
    figureRow.extend({
      subjectKind: z.enum(SubjectKind),
      rankedWithin: z.string().nullable(),
    }),
  ),
});

/** A figure that belongs to a place. */
export interface PlaceFigure extends Figure {
  readonly subjectKind: SubjectKind;
  /** The place within which its rank counts. */
  readonly rankedWithin: string | null;
}

/** What is stated of one indicator for one place, of the period asked for first. */
export interface PlaceFigures extends Omit<z.infer<typeof placeRow>, 'figures'> {
  readonly figures: readonly PlaceFigure[];
}

export interface PlacesQuestion {
  readonly places: readonly string[];
  readonly within?: string;
  readonly level?: DivisionLevel | null;
  readonly indicators: readonly string[];
  /** Also the indicators that count a part of these. */
  readonly narrower?: boolean;
  readonly years: readonly number[];
}

/**
 * Reads with one statement what is stated of indicators for places. An id or a code that names nothing is refused;
 * so is a place with too many parts.
 */
export async function figuresOfPlaces(
  question: PlacesQuestion,
  context: RequestContext,
): Promise<PlaceFigures[]> {
  const { places, within = null, level = null, indicators, narrower = false, years } = question;
  const rows = await context.read({
    name: 'figures of places',
    text,
    parameters: {
      places,
      within,
      level,
      indicators,
      narrower,
      from: `${Math.min(...years)}-01-01`,
      to: `${Math.max(...years)}-12-31`,
      // Of each year a few kinds of figures, and some of other years to say that there are.
      own: integer(40 + 20 * years.length),
      others: integer(maximumOthers),
      searched: integer(maximumSearched),
      limit: integer(maximumPlaceRows + 1),
    },
  });
  context.budget.spend(rows.length);
  if (rows.length > maximumPlaceRows) {
    throw new RequestError(
      'BAD_ARGUMENTS',
      `More than ${maximumPlaceRows} places lie in ${String(within)}. Ask for a smaller place.`,
      { limit: maximumPlaceRows },
    );
  }
  const read = rows.map((row) => toPlaceFigures(placeRow.parse(row)));
  await requireAsked(question, read, context);
  return read;
}

function toPlaceFigures(row: z.infer<typeof placeRow>): PlaceFigures {
  return { ...row, figures: row.figures.map((figure) => ({ ...figure, indicator: row.indicator })) };
}

/** Whatever was asked for and has no row is missing in the database; then the caller is told which. */
async function requireAsked(
  { places, within, indicators }: PlacesQuestion,
  rows: readonly PlaceFigures[],
  context: RequestContext,
): Promise<void> {
  const found = new Set(rows.flatMap(({ place, indicator }) => [place, indicator.code]));
  const missing = places.filter((place) => !found.has(place));
  if (missing.length === 0 && rows.length > 0 && indicators.every((code) => found.has(code))) return;
  for (const code of indicators) await requireExisting('Indicator', 'code', code, context);
  for (const id of within === undefined ? missing : [within, ...missing]) {
    await requireExisting('Place', 'id', id, context);
  }
}

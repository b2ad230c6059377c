import DataLoader from 'dataloader';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { Comparator } from '../../entities/figures/comparator';
import type { RequestContext } from '../../query/request-context';
import { differenceOf } from '../figures/quantity';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { CertificationMarks, StatedMarkCount, type ImpactSummary } from './impact-summary.type';

/** The most stated numbers of one place. */
const maximumStated = 50;

const statedMarks = namedQuery('impact-summary/stated-marks');

const statedFigure = z.object({
  id: z.string(),
  exact: z.string().nullable(),
  comparator: z.enum(Comparator).nullable(),
  matching: z.boolean(),
  undated: z.boolean(),
});

const statedRow = z.object({ id: z.string(), figures: z.array(statedFigure) });

type StatedFigure = z.infer<typeof statedFigure>;

/** The certification marks of a summary, beside every number that is stated; those of one level are read together. */
export async function certificationMarks(
  summary: ImpactSummary,
  context: RequestContext,
): Promise<CertificationMarks> {
  const { placeId, year, markIds } = summary;
  const loader = context.loader(`stated certification marks, ${year ?? 'all years'}`, () => {
    return new DataLoader<string, StatedFigure[], string>((places) => readStated(places, year, context));
  });
  const figures = await loader.load(placeId);
  const matching = figures.filter((figure) => figure.matching);
  return Object.assign(new CertificationMarks(), {
    recorded: markIds.length,
    stated: matching.map((figure) => besideRecorded(figure, markIds.length)),
    gaps: [...missing(summary, figures), ...notNamed(summary, matching)],
  });
}

async function readStated(
  places: readonly string[],
  year: number | null,
  context: RequestContext,
): Promise<StatedFigure[][]> {
  const rows = await context.read({
    name: 'stated certification marks',
    text: statedMarks,
    parameters: {
      places,
      limit: integer(maximumStated),
      from: year === null ? '' : `${year}-01-01`,
      to: year === null ? '' : `${year}-12-31`,
    },
  });
  const found = new Map(rows.map((row) => statedRow.parse(row)).map((row) => [row.id, row.figures]));
  return places.map((id) => found.get(id) ?? []);
}

function besideRecorded({ id, exact, comparator }: StatedFigure, recorded: number): StatedMarkCount {
  const difference =
    exact === null
      ? null
      : differenceOf({ exact, comparator }, { exact: String(recorded), comparator: Comparator.EQUAL });
  return Object.assign(new StatedMarkCount(), {
    figureId: id,
    difference: difference === null ? null : Number(difference.exact),
    comparator: difference?.comparator ?? null,
  });
}

/** That no number is stated, or with a year that those without a period and those of other periods are left out. */
function missing({ placeId, year }: ImpactSummary, figures: readonly StatedFigure[]): Gap[] {
  const subject = placeId;
  if (figures.length === 0) {
    const message = 'No source states how many certification marks there are.';
    return [gap(GapReason.NOT_STATED, message, { subject, property: 'gi-certification-marks' })];
  }
  if (year === null) return [];
  const period = String(year);
  const leftOut = figures.filter(({ matching }) => !matching);
  const undated = leftOut.filter((figure) => figure.undated).length;
  const ofOtherPeriods = leftOut.length - undated;
  const noPeriod = `${undated} number(s) of certification marks have no stated period and are left out of ${period}.`;
  const others = `${ofOtherPeriods} number(s) of certification marks are of other periods than ${period}.`;
  return [
    ...(undated > 0
      ? [gap(GapReason.NOT_STATED, noPeriod, { subject, property: 'period', period, count: undated })]
      : []),
    ...(ofOtherPeriods > 0
      ? [
          gap(GapReason.NOT_COVERED, others, {
            subject,
            property: 'gi-certification-marks',
            period,
            count: ofOtherPeriods,
          }),
        ]
      : []),
  ];
}

/** A number that is missing is told only where the stated one is exact. */
function notNamed({ placeId, markIds, openRegimes }: ImpactSummary, stated: readonly StatedFigure[]): Gap[] {
  return stated.flatMap(({ exact, comparator }) => {
    if (exact === null || comparator !== Comparator.EQUAL || Number(exact) <= markIds.length) return [];
    const count = Number(exact) - markIds.length;
    const open =
      openRegimes > 0 ? `; ${openRegimes} indication(s) of no stated regime may be among them` : '';
    const message = `${exact} certification marks are counted and ${markIds.length} recorded by name as granted${open}.`;
    return [gap(GapReason.NOT_IDENTIFIED, message, { subject: placeId, property: 'indications', count })];
  });
}

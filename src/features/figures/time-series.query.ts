import { z } from 'zod';
import { integer } from '../../database/values';
import { PeriodBasis } from '../../entities/figures/period';
import { groupedBy } from '../../grouped-by';
import { RequestError } from '../../query/errors';
import { requireExisting } from '../../query/require-existing';
import type { RequestContext } from '../../query/request-context';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { comparabilityKey, comparedProperties, unitOf } from './comparability';
import { figureRow, figuresQuery, indicatorRow, isValued, yearOf, type Figure } from './figure';
import { flatFigure } from './flat-figure.type';
import type { TimeSeriesArgs } from './time-series.args';
import { ComparableSeries, SeriesPoint, TimeSeries, TimeSeriesRow } from './time-series.type';

/** The most figures of one subject. */
const maximumFigures = 200;
/** The most years of one question; every year without a figure is a gap. */
const maximumYears = 100;

const text = figuresQuery('of-subjects');

const subjectRow = z.object({
  subject: z.string(),
  name: z.string(),
  indicator: indicatorRow,
  figures: z.array(figureRow),
});

type SubjectRow = z.infer<typeof subjectRow>;

interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

export async function readTimeSeries(args: TimeSeriesArgs, context: RequestContext): Promise<TimeSeries> {
  const { indicator, subjects } = args;
  const years = yearsOf(args);
  const found = await context.read({
    name: 'timeSeries',
    text,
    parameters: {
      indicator,
      subjects,
      from: years.from === null && years.to === null ? null : `${years.from ?? 1000}-01-01`,
      to: `${years.to ?? 9999}-12-31`,
      figures: integer(maximumFigures + 1),
    },
  });
  const rows = new Map(found.map((row) => subjectRow.parse(row)).map((row) => [row.subject, row]));
  await requireAsked(args, rows, context);
  const ordered = subjects.flatMap((subject) => rows.get(subject) ?? []);
  context.budget.spend(ordered.reduce((sum, { figures }) => sum + figures.length, 0));
  return Object.assign(new TimeSeries(), {
    indicatorId: ordered[0]?.indicator.id,
    rows: ordered.map((row) => toRow(row, years)),
  });
}

function yearsOf({ from = null, to = null }: TimeSeriesArgs): Years {
  if (from !== null && to !== null && (from > to || to - from >= maximumYears)) {
    throw new RequestError(
      'BAD_ARGUMENTS',
      `\`from\` is ${from} and \`to\` is ${to}; ask for 1 to ${maximumYears} years, the first not after the last.`,
    );
  }
  return { from, to };
}

async function requireAsked(
  { indicator, subjects }: TimeSeriesArgs,
  rows: ReadonlyMap<string, SubjectRow>,
  context: RequestContext,
): Promise<void> {
  const missing = subjects.filter((subject) => !rows.has(subject));
  if (missing.length === 0) return;
  await requireExisting('Indicator', 'code', indicator, context);
  for (const id of missing) await requireExisting('Thing', 'id', id, context);
}

function toRow({ subject, name, indicator, figures: read }: SubjectRow, years: Years): TimeSeriesRow {
  const figures = read.slice(0, maximumFigures).map((figure): Figure => ({ ...figure, indicator }));
  const dated = figures.filter(
    (figure) => figure.periodBasis !== PeriodBasis.NOT_STATED && figure.periodEnd !== null,
  );
  const asked = dated.filter(({ periodEnd }) => isWithin(yearOf(periodEnd), years));
  const undated = figures.filter((figure) => !dated.includes(figure));
  const details = { subject, property: indicator.code };
  const gaps: Gap[] = [];
  if (asked.length === 0) {
    gaps.push(
      dated.length > 0
        ? gap(GapReason.NOT_COVERED, `For ${name} figures are stated, but none of these years.`, details)
        : gap(GapReason.NOT_STATED, `No source that was read states a dated figure for ${name}.`, details),
    );
  }
  if (undated.length > 0) {
    const message = `${undated.length} figure(s) for ${name} have no stated period, or one without an end; they are in no series.`;
    gaps.push(gap(GapReason.NOT_STATED, message, { ...details, property: 'period', count: undated.length }));
  }
  if (read.length > maximumFigures) {
    const message = `${name} has more than ${maximumFigures} figures; the latest are left out. Ask for fewer years.`;
    gaps.push(gap(GapReason.NOT_COVERED, message, details));
  }
  return Object.assign(new TimeSeriesRow(), {
    subjectId: subject,
    undatedIds: undated.map(({ id }) => id),
    series: seriesOf(asked).map((points) => toSeries(points, subject, years)),
    gaps,
  });
}

const isWithin = (year: number | null, { from, to }: Years): boolean =>
  year !== null && (from === null || year >= from) && (to === null || year <= to);

/** The figures in groups that differ in nothing but the period, each in the order of its periods. */
function seriesOf(figures: readonly Figure[]): Figure[][] {
  const ofKind = comparedProperties.filter((property) => property !== 'period');
  const series = groupedBy(figures, (figure) => {
    const key = comparabilityKey(figure);
    return ofKind.map((property) => key[property]).join('|');
  });
  return [...series.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, points]) => points.sort(byPeriod));
}

const byPeriod = (one: Figure, other: Figure): number => (orderOf(one) < orderOf(other) ? -1 : 1);

const orderOf = ({ periodEnd, periodStart, id }: Figure): string =>
  [periodEnd ?? '', periodStart ?? '', id].join('|');

function toSeries(figures: readonly Figure[], subject: string, years: Years): ComparableSeries {
  const [first] = figures;
  if (!first) throw new Error('A series has at least one figure.');
  const points = figures.map(toPoint);
  return Object.assign(new ComparableSeries(), {
    unit: unitOf(first),
    periodKind: first.periodKind,
    denominator: first.denominator,
    status: first.status,
    points,
    gaps: [
      ...missingYears(points, years).map((year) =>
        gap(GapReason.NOT_STATED, `No figure of this kind is stated for ${year}.`, {
          subject,
          property: first.indicator.code,
          period: String(year),
        }),
      ),
      ...figures.filter((figure) => !isValued(figure)).map((figure) => withoutNumber(figure, subject)),
    ],
  });
}

function toPoint(figure: Figure): SeriesPoint {
  return Object.assign(new SeriesPoint(), flatFigure(figure), {
    figureId: figure.id,
    year: Number(yearOf(figure.periodEnd)),
  });
}

/** The years asked for, or from the first to the last that is stated, that no point is of; the latest if too many. */
function missingYears(points: readonly SeriesPoint[], { from, to }: Years): number[] {
  const stated = points.map(({ year }) => year);
  const last = to ?? Math.max(...stated);
  const first = Math.max(from ?? Math.min(...stated), last - maximumYears + 1);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => !stated.includes(year));
}

function withoutNumber({ indicator, periodEnd }: Figure, subject: string): Gap {
  const year = String(yearOf(periodEnd));
  return gap(GapReason.NOT_STATED, `For ${year} only a rank or a change is stated, not the figure itself.`, {
    subject,
    property: indicator.code,
    period: year,
  });
}

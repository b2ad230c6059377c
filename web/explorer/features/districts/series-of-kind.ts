import type { FiguresOverTimeQuery, SeriesOfPlaceFragment } from '../../api/generated';

export type TimeSeries = NonNullable<FiguresOverTimeQuery['timeSeries']>;
export type SeriesOfPlace = SeriesOfPlaceFragment;
type ComparableSeries = SeriesOfPlaceFragment['series'][number];
export type SeriesPoint = ComparableSeries['points'][number];

/** One series of one place. */
export interface PlaceSeries {
  readonly place: { readonly id: string; readonly name: string };
  readonly points: readonly SeriesPoint[];
  /** The years within the series that no figure is of. */
  readonly missingYears: readonly string[];
}

/** Series that differ in the place alone, and so may stand in one picture. */
export interface SeriesOfKind extends Pick<
  ComparableSeries,
  'unit' | 'periodKind' | 'denominator' | 'status'
> {
  readonly key: string;
  readonly places: readonly PlaceSeries[];
}

/** The series of all places, one group for each kind of figure; annual and cumulative ones never meet. */
export function seriesByKind(rows: readonly SeriesOfPlace[]): SeriesOfKind[] {
  const kinds = new Map<string, SeriesOfKind & { readonly places: PlaceSeries[] }>();
  for (const { subject, series } of rows) {
    if (!subject) continue;
    for (const { unit, periodKind, denominator, status, points, gaps } of series) {
      const key = [unit, periodKind, denominator, status].join();
      const kind = kinds.get(key) ?? { key, unit, periodKind, denominator, status, places: [] };
      const years = new Set(points.map(({ year }) => String(year)));
      const missingYears = gaps.flatMap(({ period }) =>
        period === null || years.has(period) ? [] : [period],
      );
      kind.places.push({ place: subject, points, missingYears });
      kinds.set(key, kind);
    }
  }
  return [...kinds.values()];
}

/** A point, or a year without one, in the order of time. */
export type Moment = { readonly point: SeriesPoint } | { readonly missingYear: string };

export function momentsOf({ points, missingYears }: PlaceSeries): Moment[] {
  const moments: Moment[] = [
    ...points.map((point) => ({ point })),
    ...missingYears.map((missingYear) => ({ missingYear })),
  ];
  return moments.sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
}

/** The day on which a moment ends. */
export function dayOf(moment: Moment): string {
  return 'point' in moment ? (moment.point.periodEnd ?? '') : `${moment.missingYear}-12-31`;
}

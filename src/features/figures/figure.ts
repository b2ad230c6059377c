import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { Additivity } from '../../entities/figures/additivity';
import { Comparator } from '../../entities/figures/comparator';
import { Denominator } from '../../entities/figures/observation';
import { PeriodBasis, PeriodKind } from '../../entities/figures/period';
import { Status } from '../../entities/status';

/** What a figure is about, seen from the place it belongs to. */
export enum SubjectKind {
  PLACE = 'PLACE',
  GROUP = 'GROUP',
  PARTY = 'PARTY',
  PRODUCT = 'PRODUCT',
  OTHER = 'OTHER',
}

/** A figure as the statements of cypher/queries/figures/ return it, without what it hangs on. */
export const figureRow = z.object({
  id: z.string(),
  exact: z.string().nullable(),
  unit: z.string().nullable(),
  comparator: z.enum(Comparator).nullable(),
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  periodKind: z.enum(PeriodKind),
  periodBasis: z.enum(PeriodBasis),
  denominator: z.enum(Denominator).nullable(),
  status: z.enum(Status).nullable(),
  changePercent: z.number().nullable(),
  changeComparator: z.enum(Comparator).nullable(),
  rank: z.number().nullable(),
});

export const indicatorRow = z.object({
  id: z.string(),
  code: z.string(),
  unit: z.string(),
  measureWords: z.array(z.string()).nullable(),
  additivity: z.enum(Additivity),
});

/** The text of cypher/queries/figures/<name>.cypher, which returns rows of these shapes. */
export function figuresQuery(name: string): string {
  return namedQuery(`figures/${name}`)
    .replaceAll('FIGURE_PROPERTIES', propertiesOf(figureRow))
    .replaceAll('INDICATOR_PROPERTIES', propertiesOf(indicatorRow));
}

const propertiesOf = ({ shape }: z.ZodObject): string =>
  Object.keys(shape)
    .map((name) => `.${name}`)
    .join(', ');

export type FigureRow = z.infer<typeof figureRow>;
export type IndicatorRow = z.infer<typeof indicatorRow>;

/** A figure with what it measures. */
export interface Figure extends FigureRow {
  readonly indicator: IndicatorRow;
  /** Left out where all figures in question are about the same subject. */
  readonly subjectKind?: SubjectKind;
}

/** A figure with a number, not only a rank or a change. */
export type ValuedFigure = Figure & { readonly exact: string; readonly comparator: Comparator };

export const isValued = (figure: Figure): figure is ValuedFigure =>
  figure.exact !== null && figure.comparator !== null;

/** Whether the period is stated or follows from context, ends in the year and does not begin before it. */
export function isOfYear({ periodBasis, periodStart, periodEnd }: FigureRow, year: number): boolean {
  return (
    periodBasis !== PeriodBasis.NOT_STATED &&
    yearOf(periodEnd) === year &&
    (periodStart === null || yearOf(periodStart) === year)
  );
}

/** The year in which a day lies. */
export function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

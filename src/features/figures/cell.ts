import type { PeriodKind } from '../../entities/figures/period';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { differencesOf } from './comparability';
import { isOfYear, isValued, SubjectKind, type ValuedFigure } from './figure';
import type { PlaceFigure, PlaceFigures } from './figures-of-places';
import { inWords } from '../../query/not-comparable';

/** A place figure with a number. */
export type PlaceValue = PlaceFigure & ValuedFigure;

const isPlaceValue = (figure: PlaceFigure): figure is PlaceValue => isValued(figure);

/** What is stated of one indicator for one place and year: every figure, sorted by what it can be used for. */
export interface Cell {
  /** The figures of the year about the place, one or several side by side. */
  readonly values: readonly PlaceValue[];
  /** Of the year and about the place, a rank or a change without a number. */
  readonly withoutNumber: readonly PlaceFigure[];
  /** About the place, but of another period or without one. */
  readonly otherPeriods: readonly PlaceFigure[];
  /** About a firm, a group or a product there. */
  readonly otherSubjects: readonly PlaceFigure[];
  /** Why there is no single figure; null where there is. */
  readonly gap: Gap | null;
}

/** The figures of the year that are of the kind asked for; all where none is. */
export function valuesOfKind(
  { values }: Cell,
  periodKind: PeriodKind | null | undefined,
): readonly PlaceValue[] {
  return values.filter((value) => !periodKind || value.periodKind === periodKind);
}

/** Sorts what is stated for a place by year; no figure is picked where there are several. */
export function cellOf(row: PlaceFigures, year: number): Cell {
  const ofPlace = row.figures.filter(({ subjectKind }) => subjectKind === SubjectKind.PLACE);
  const ofYear = ofPlace.filter((figure) => isOfYear(figure, year));
  const sorted = {
    values: ofYear.filter(isPlaceValue),
    withoutNumber: ofYear.filter((figure) => !isValued(figure)),
    otherPeriods: ofPlace.filter((figure) => !isOfYear(figure, year)),
    otherSubjects: row.figures.filter(({ subjectKind }) => subjectKind !== SubjectKind.PLACE),
  };
  return { ...sorted, gap: cellGap(sorted, row, year) };
}

function cellGap(
  { values, withoutNumber, otherPeriods, otherSubjects }: Omit<Cell, 'gap'>,
  { place, name, indicator }: PlaceFigures,
  year: number,
): Gap | null {
  const details = { subject: place, property: indicator.code, period: String(year) };
  if (values.length === 1) return null;
  if (values.length > 1) {
    const differing = inWords(differencesOf(values));
    const message =
      `For ${name} ${values.length} figures of ${year} stand side by side` +
      (differing
        ? ` (${differing}); none is picked.`
        : ' that differ in nothing but the number; none is picked.');
    return gap(GapReason.NOT_COMPARABLE, message, { ...details, count: values.length });
  }
  if (withoutNumber.length > 0) {
    const message = `For ${name} only a rank or a change is stated for ${year}, not the figure itself.`;
    return gap(GapReason.NOT_STATED, message, details);
  }
  const elsewhere = otherPeriods.filter(isValued);
  if (elsewhere.length > 0) {
    const message = `For ${name} the figure is stated, but for another period or without one, not for ${year}.`;
    return gap(GapReason.NOT_COVERED, message, { ...details, count: elsewhere.length });
  }
  const message =
    otherSubjects.length > 0
      ? `For ${name} itself it is not stated; what is stated there is about a firm, a group or a product.`
      : `No source that was read states this figure for ${name}.`;
  return gap(GapReason.NOT_STATED, message, details);
}

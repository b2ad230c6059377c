import Big from 'big.js';
import type { Cell, PlaceValue } from './cell';
import { comparabilityKey, differencesOf } from './comparability';
import type { Figure } from './figure';
import { flatFigure } from './flat-figure.type';
import { ReconciledFigure, Treatment } from './reconcile.type';

/** What the figures of parts are held against. */
export interface Reference {
  /** A figure of the kind that is added: the total, or without one any part. */
  readonly kind: PlaceValue | null;
  readonly total: PlaceValue | null;
}

/** The figures of the year that are of the kind that is added. */
export function addable({ values }: Cell, { kind }: Reference): PlaceValue[] {
  return kind === null ? [] : values.filter((value) => differencesOf([kind, value]).length === 0);
}

/** Every figure of a part, with what becomes of it; those of other periods only where the year has none to add. */
export function figuresOfPart(
  cell: Cell,
  narrower: readonly Cell[],
  reference: Reference,
  isZone: boolean,
): ReconciledFigure[] {
  const candidates = addable(cell, reference);
  const treatmentOf = (value: PlaceValue): Treatment => {
    if (isZone) return Treatment.DEVELOPMENT_ZONE;
    if (!candidates.includes(value)) return Treatment.DIFFERS;
    return candidates.length > 1 ? Treatment.SEVERAL : Treatment.ADDED;
  };
  const isAdded = !isZone && candidates.length === 1;
  return [
    ...cell.values.map((value) => reconciled(value, treatmentOf(value), reference)),
    ...leftOut(cell, narrower, reference, !isAdded),
  ];
}

/** What is stated of the whole beside its total. Another figure of the same indicator is no part of the total. */
export function figuresBesideTotal(
  cell: Cell,
  narrower: readonly Cell[],
  reference: Reference,
): ReconciledFigure[] {
  const others = cell.values.filter((value) => value !== reference.total);
  const sameKind = addable(cell, reference);
  return [
    ...others.map((value) =>
      reconciled(value, sameKind.includes(value) ? Treatment.SEVERAL : Treatment.DIFFERS, reference),
    ),
    ...leftOut(cell, narrower, reference, reference.total === null),
  ];
}

function leftOut(
  cell: Cell,
  narrower: readonly Cell[],
  reference: Reference,
  withOtherPeriods: boolean,
): ReconciledFigure[] {
  const as = (treatment: Treatment) => (figure: Figure) => reconciled(figure, treatment, reference);
  return [
    ...cell.withoutNumber.map(as(Treatment.NO_NUMBER)),
    ...(withOtherPeriods ? cell.otherPeriods.map(as(Treatment.OTHER_PERIOD)) : []),
    ...cell.otherSubjects.map(as(Treatment.OTHER_SUBJECT)),
    ...narrower.flatMap(({ values }) => values.map(as(Treatment.NARROWER))),
  ];
}

function reconciled(figure: Figure, treatment: Treatment, { kind, total }: Reference): ReconciledFigure {
  return Object.assign(new ReconciledFigure(), flatFigure(figure), {
    figureId: figure.id,
    indicator: figure.indicator.code,
    treatment,
    differences: kind === null || kind === figure ? [] : differencesOf([kind, figure]),
    exceedsWhole: total === null ? null : exceeds(figure, total),
  });
}

/** Null where the two are not counted in one unit and over the same heads. */
function exceeds(figure: Figure, total: PlaceValue): boolean | null {
  const [part, whole] = [comparabilityKey(figure), comparabilityKey(total)];
  if (figure.exact === null || part.unit !== whole.unit || part.denominator !== whole.denominator)
    return null;
  return new Big(figure.exact).gt(total.exact);
}

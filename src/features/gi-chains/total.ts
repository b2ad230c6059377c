import { Comparator } from '../../entities/figures/comparator';
import { sumOf, type Quantity } from '../figures/quantity';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { TotalBound, TotalBoundKind, TotalBoundReason, type Total } from './totals.type';

/** A number that a source states of a part, with the id of what it is stated of. */
export interface StatedPart extends Quantity {
  readonly subject: string;
}

export interface Parts {
  readonly stated: readonly StatedPart[];
  /** Ids of the parts of which no source states a number. */
  readonly unknown: readonly string[];
  /** Ids of the parts whose number nothing supports for the year that is asked for. */
  readonly undated: readonly string[];
  /** Whether further parts may lie beyond a limit of the answer. */
  readonly cut: boolean;
}

export type Sum = Pick<Total, 'value' | 'exact' | 'comparator' | 'bounds' | 'gap'>;

/**
 * The sum of parts that share nothing. A part without a number (of the year), or one that was cut off, adds 0 or more, as neither
 * households nor amounts paid are fewer than none; so the sum is then at least the number.
 */
export function total(parts: Parts): Sum {
  const { stated, unknown, undated, cut } = parts;
  if (stated.length === 0) {
    const message =
      undated.length === 0
        ? 'No source states a number for any part.'
        : 'No source states a number for any part for the year.';
    return noSum(message, GapReason.NOT_STATED);
  }
  const isOpen = unknown.length > 0 || undated.length > 0 || cut;
  const open: Quantity[] = isOpen ? [{ exact: '0', comparator: Comparator.AT_LEAST }] : [];
  const sum = sumOf([...stated, ...open]);
  const bounds = boundsOf(parts);
  if (!sum?.comparator) {
    const message = 'The parts are bounded on different sides, so that no sum bounds them: see `bounds`.';
    return { ...noSum(message, GapReason.NOT_COMPARABLE), bounds };
  }
  return { value: Number(sum.exact), exact: sum.exact, comparator: sum.comparator, bounds, gap: null };
}

/** A total without a number, and why. */
export function noSum(message: string, reason: GapReason): Sum & { gap: Gap } {
  return { value: null, exact: null, comparator: null, bounds: [], gap: gap(reason, message) };
}

function boundsOf({ stated, unknown, undated, cut }: Parts): TotalBound[] {
  const printed = Object.values(TotalBoundKind).flatMap((kind) => {
    const subjects = stated.filter(({ comparator }) => kindOf(comparator) === kind);
    return bound(
      kind,
      TotalBoundReason.PRINTED,
      subjects.map(({ subject }) => subject),
    );
  });
  const missing = bound(TotalBoundKind.LOWER, TotalBoundReason.PART_NOT_STATED, unknown);
  const ofNoPeriod = bound(TotalBoundKind.LOWER, TotalBoundReason.PERIOD_NOT_STATED, undated);
  const beyond = Object.assign(new TotalBound(), {
    kind: TotalBoundKind.LOWER,
    because: TotalBoundReason.CUT,
    subjects: [],
  });
  return [...printed, ...missing, ...ofNoPeriod, ...(cut ? [beyond] : [])];
}

function bound(kind: TotalBoundKind, because: TotalBoundReason, subjects: readonly string[]): TotalBound[] {
  return subjects.length === 0
    ? []
    : [Object.assign(new TotalBound(), { kind, because, subjects: [...subjects] })];
}

/** Null for an exact number. A number whose qualifier nobody recorded may be off on either side. */
function kindOf(comparator: Comparator | null): TotalBoundKind | null {
  switch (comparator) {
    case Comparator.EQUAL:
      return null;
    case Comparator.MORE_THAN:
    case Comparator.AT_LEAST:
      return TotalBoundKind.LOWER;
    case Comparator.LESS_THAN:
    case Comparator.AT_MOST:
    case Comparator.NEARLY:
      return TotalBoundKind.UPPER;
    case Comparator.ABOUT:
    case null:
      return TotalBoundKind.APPROXIMATE;
  }
}

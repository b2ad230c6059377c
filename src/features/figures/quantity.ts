import Big from 'big.js';
import { Comparator } from '../../entities/figures/comparator';
import { sumComparator } from '../../entities/figures/sum-comparator';

/**
 * An exact decimal and how the true figure stands to it. Without a comparator the true figure is not bounded by the
 * number, nor known to be near it.
 */
export interface Quantity {
  readonly exact: string;
  readonly comparator: Comparator | null;
}

const { EQUAL, ABOUT, MORE_THAN, AT_LEAST, NEARLY, AT_MOST, LESS_THAN } = Comparator;

/** The same figure below zero: what bounded it from below bounds it from above. Just over a number is more than it. */
const negatives: Readonly<Record<Comparator, Comparator>> = {
  EQUAL,
  ABOUT,
  MORE_THAN: LESS_THAN,
  AT_LEAST: AT_MOST,
  NEARLY: MORE_THAN,
  AT_MOST: AT_LEAST,
  LESS_THAN: MORE_THAN,
};

const oppositeOf = (comparator: Comparator | null): Comparator | null =>
  comparator === null ? null : negatives[comparator];

/** The exact sum, in whatever order; null of nothing, which is not 0. */
export function sumOf(quantities: readonly Quantity[]): Quantity | null {
  const [first, ...rest] = quantities;
  if (!first) return null;
  return rest.reduce<Quantity>(
    (sum, { exact, comparator }) => ({
      exact: new Big(sum.exact).plus(exact).toFixed(),
      comparator: sumComparator(sum.comparator, comparator),
    }),
    { ...first, exact: new Big(first.exact).toFixed() },
  );
}

/** The exact difference; what the subtrahend may be more, the difference may be less. */
export function differenceOf(minuend: Quantity, subtrahend: Quantity): Quantity {
  return {
    exact: new Big(minuend.exact).minus(subtrahend.exact).toFixed(),
    comparator: sumComparator(minuend.comparator, oppositeOf(subtrahend.comparator)),
  };
}

/** A quotient in decimals, and whether the last of them had to be rounded (half up). */
export interface Quotient extends Quantity {
  readonly rounded: boolean;
}

/** Null where the divisor is 0. A number below zero turns bounds around, so then there is no comparator but EQUAL. */
export function quotientOf(dividend: Quantity, divisor: Quantity, decimals: number): Quotient | null {
  const [numerator, denominator] = [new Big(dividend.exact), new Big(divisor.exact)];
  if (denominator.eq(0)) return null;
  const exact = divide(numerator, denominator, decimals);
  const comparator = sumComparator(dividend.comparator, oppositeOf(divisor.comparator));
  const bounded = comparator === EQUAL || (numerator.gte(0) && denominator.gt(0));
  return {
    exact: exact.toFixed(),
    comparator: bounded ? comparator : null,
    rounded: !exact.times(denominator).eq(numerator),
  };
}

/** As Big divides, with decimals of its own: the setting of a constructor is shared by all who use it. */
export function divide(numerator: Big, denominator: Big, decimals: number): Big {
  const Decimal = Big();
  Decimal.DP = decimals;
  Decimal.RM = Big.roundHalfUp;
  return new Decimal(numerator).div(denominator);
}

/** The range in which a true figure lies; null where a side is not bounded. */
export interface Range {
  readonly low: Big | null;
  readonly high: Big | null;
  /** The bounds themselves are excluded. */
  readonly open: boolean;
}

export function rangeOf({ exact, comparator }: Quantity): Range {
  const number = new Big(exact);
  const lower = comparator === EQUAL || comparator === AT_LEAST || comparator === MORE_THAN;
  const upper =
    comparator === EQUAL || comparator === AT_MOST || comparator === LESS_THAN || comparator === NEARLY;
  return {
    low: lower ? number : null,
    high: upper ? number : null,
    open: comparator === MORE_THAN || comparator === LESS_THAN || comparator === NEARLY,
  };
}

/** Whether the one is the greater whatever the true figures are. */
export function surelyGreater({ low, open }: Range, { high, open: otherOpen }: Range): boolean {
  if (low === null || high === null) return false;
  return low.gt(high) || (low.eq(high) && (open || otherOpen));
}

/** Whether the one is never the greater, whatever the true figures are. */
export function surelyNotGreater({ high }: Range, { low }: Range): boolean {
  return high !== null && low !== null && high.lte(low);
}

import { Comparator } from './comparator';

const { EQUAL, ABOUT, MORE_THAN, AT_LEAST, NEARLY, AT_MOST, LESS_THAN } = Comparator;

/**
 * How a sum of two figures stands to the sum of their numbers. An exact figure changes nothing. Two lower bounds give a
 * lower bound, strict where one of them is; two upper bounds likewise, and a figure just under its number counts as an
 * upper one. A figure that is only near its number gives nearness to others that are near, and no bound to a bound. A
 * lower with an upper bound gives nothing.
 */
const sums: Readonly<Record<Comparator, Readonly<Record<Comparator, Comparator | null>>>> = {
  EQUAL: { EQUAL, ABOUT, MORE_THAN, AT_LEAST, NEARLY, AT_MOST, LESS_THAN },
  ABOUT: {
    EQUAL: ABOUT,
    ABOUT,
    MORE_THAN: null,
    AT_LEAST: null,
    NEARLY: ABOUT,
    AT_MOST: null,
    LESS_THAN: null,
  },
  MORE_THAN: {
    EQUAL: MORE_THAN,
    ABOUT: null,
    MORE_THAN,
    AT_LEAST: MORE_THAN,
    NEARLY: null,
    AT_MOST: null,
    LESS_THAN: null,
  },
  AT_LEAST: {
    EQUAL: AT_LEAST,
    ABOUT: null,
    MORE_THAN,
    AT_LEAST,
    NEARLY: null,
    AT_MOST: null,
    LESS_THAN: null,
  },
  NEARLY: {
    EQUAL: NEARLY,
    ABOUT,
    MORE_THAN: null,
    AT_LEAST: null,
    NEARLY,
    AT_MOST: LESS_THAN,
    LESS_THAN,
  },
  AT_MOST: {
    EQUAL: AT_MOST,
    ABOUT: null,
    MORE_THAN: null,
    AT_LEAST: null,
    NEARLY: LESS_THAN,
    AT_MOST,
    LESS_THAN,
  },
  LESS_THAN: {
    EQUAL: LESS_THAN,
    ABOUT: null,
    MORE_THAN: null,
    AT_LEAST: null,
    NEARLY: LESS_THAN,
    AT_MOST: LESS_THAN,
    LESS_THAN,
  },
};

/** How the sum stands to that of the numbers; null, of one without a bound, stays null. */
export function sumComparator(one: Comparator | null, other: Comparator | null): Comparator | null {
  return one === null || other === null ? null : sums[one][other];
}

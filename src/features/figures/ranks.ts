import Big from 'big.js';
import { rangeOf, surelyGreater, surelyNotGreater, type Quantity } from './quantity';

/** A rank among figures, and the ranks that the qualifiers of all of them leave open. */
export interface Rank {
  readonly rank: number;
  readonly bestRank: number;
  readonly worstRank: number;
  readonly certain: boolean;
}

/**
 * The competition ranks of figures (1 2 2 4), in the order given, by the numbers printed. At best only those rank before
 * one that are surely greater, at worst all that may be.
 */
export function ranksOf(all: readonly Quantity[]): Rank[] {
  // Every figure is held against every other: its number is read once.
  const read = all.map((one) => ({ number: new Big(one.exact), range: rangeOf(one) }));
  return read.map((one) => {
    const others = read.filter((other) => other !== one);
    const before = others.filter(({ number }) => number.gt(one.number));
    const bestRank = 1 + others.filter(({ range }) => surelyGreater(range, one.range)).length;
    const worstRank = 1 + others.filter(({ range }) => !surelyNotGreater(range, one.range)).length;
    return { rank: 1 + before.length, bestRank, worstRank, certain: bestRank === worstRank };
  });
}

import Big from 'big.js';
import { surelyGreater, surelyNotGreater, type Quantity } from './quantity';

/** A rank among figures, and the ranks that the qualifiers of all of them leave open. */
export interface Rank {
  readonly rank: number;
  readonly bestRank: number;
  readonly worstRank: number;
  readonly certain: boolean;
}

/**
 * The competition rank of one of `all` (1 2 2 4), by the numbers printed. At best only those rank before it that are
 * surely greater, at worst all that may be.
 */
export function rankOf(one: Quantity, all: readonly Quantity[]): Rank {
  const others = all.filter((other) => other !== one);
  const before = others.filter((other) => new Big(other.exact).gt(one.exact));
  const bestRank = 1 + others.filter((other) => surelyGreater(other, one)).length;
  const worstRank = 1 + others.filter((other) => !surelyNotGreater(other, one)).length;
  return { rank: 1 + before.length, bestRank, worstRank, certain: bestRank === worstRank };
}

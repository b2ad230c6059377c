import { createHash } from 'node:crypto';

/**
 * Pseudo-random numbers that a seed and a purpose determine. Each part of the graph draws from a stream of its
 * own, so that a change to one part leaves the others as they are. Nothing but whole numbers decides a draw:
 * the same on every machine and every version of Node.
 */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, purpose: string) {
    const digest = createHash('sha256').update(`${seed} ${purpose}`).digest();
    this.#a = digest.readInt32LE(0);
    this.#b = digest.readInt32LE(4);
    this.#c = digest.readInt32LE(8);
  }

  /** A whole number from `least` to `greatest`, both included. */
  between(least: number, greatest: number): number {
    return least + Math.floor((this.#next() / 2 ** 32) * (greatest - least + 1));
  }

  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean {
    return this.between(0, 99) < percent;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.between(0, items.length - 1)] ?? items[0];
  }

  /** Up to `wanted` of these numbers, drawn with repetitions that are left out. */
  some(numbers: readonly number[], wanted: number): number[] {
    if (numbers.length === 0) return [];
    return distinct(wanted, () => numbers[this.between(0, numbers.length - 1)] ?? 0);
  }

  /** A number from 1 to `count`; the higher it is, the rarer, in inverse proportion (Zipf). */
  rank(count: number): number {
    // Each doubling has the same share, and within one all numbers are as frequent.
    const doublings = 32 - Math.clz32(count);
    for (;;) {
      const first = 2 ** this.between(0, doublings - 1);
      const number = this.between(first, 2 * first - 1);
      if (number <= count) return number;
    }
  }

  /** Small fast counter (sfc32): a period of at least 2^32, and passes the usual statistical tests. */
  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

/** Up to `wanted` different numbers, in the order in which they were drawn; one that comes again is left out. */
export function distinct(wanted: number, draw: () => number): number[] {
  return [...new Set(Array.from({ length: wanted }, draw))];
}

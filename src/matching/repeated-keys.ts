import { Side } from './party-profile';

const FEWEST_CELLS = 1 << 16;
const MOST_CELLS = 1 << 26;

/** Keys that an organisation has, roughly; more only make the table less sharp. */
const KEYS_PER_PARTY = 16;

const MET = 4;
const MET_AGAIN = 8;

/**
 * Tells which keys can bring two parties together: those that were met more than once, and on both sides. The table does
 * not grow with the keys: one byte for each cell, 64 MB at most. Two keys may fall into one cell, so that it may name a
 * key too many, never one too few.
 */
export class RepeatedKeys {
  readonly #cells: Uint8Array;

  constructor(parties: number) {
    let cells = FEWEST_CELLS;
    while (cells < MOST_CELLS && cells < parties * KEYS_PER_PARTY) cells *= 2;
    this.#cells = new Uint8Array(cells);
  }

  /** To be called once for each party that has the key. */
  meet(key: string, side: number): void {
    const cell = this.#cellOf(key);
    const before = this.#cells[cell] ?? 0;
    this.#cells[cell] = before | side | ((before & MET) === 0 ? MET : MET_AGAIN);
  }

  mayBringTogether(key: string): boolean {
    return this.#cells[this.#cellOf(key)] === (Side.BOTH | MET | MET_AGAIN);
  }

  /** FNV-1a over UTF-16 code units; the number of cells is a power of two. */
  #cellOf(key: string): number {
    let hash = 0x811c9dc5;
    for (let index = 0; index < key.length; index++) {
      hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
    }
    return ((hash ^ (hash >>> 15)) >>> 0) & (this.#cells.length - 1);
  }
}

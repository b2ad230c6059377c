import type { Series } from '../../src/synthetic/naming';

/** Draws what operations ask about, from the things that a synthetic graph holds. */
export interface Draw {
  /** The id of one of a series; the first are drawn most often (Zipf), as they have most relationships. */
  readonly ranked: (series: Series) => string;
  /** The id of any of a series, each as often. */
  readonly any: (series: Series) => string;
  readonly number: (least: number, greatest: number) => number;
  /** The county where two of five firms are. */
  readonly bigCounty: string;
}

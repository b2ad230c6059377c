import type { RandomStream } from './random-stream';
import type { Sizes } from './sizes';

/** What every part of the generator works from. */
export interface Plan {
  readonly sizes: Sizes;
  /** A stream of random numbers that belongs to one purpose. */
  readonly random: (purpose: string) => RandomStream;
}

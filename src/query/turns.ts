/** How long the pieces of one round may take before the others wait, in milliseconds; the last one may take it beyond. */
const usualBudget = 0.4;

/**
 * Lets the event loop come round between pieces of work. What many statements bring at once is worked through in the order
 * in which it came; once a round has taken its time, the rest waits for later ones, so that new requests and time limits wait
 * for little more than one piece, not for all of them. Small pieces go on at once: each round has its costs, and what waits
 * is kept in memory.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  /** When the first piece of this round of the event loop began. */
  #began: number | undefined;
  /** Whether somebody was just told to go on, and has not yet. */
  #isGoingOn = false;

  constructor(private readonly milliseconds = usualBudget) {}

  /** Returns when the caller may go on: at once where nobody waits and the round has time left. */
  async take(): Promise<void> {
    if (this.#waiting.length === 0 && !this.#isGoingOn && this.#hasTime()) {
      this.#isGoingOn = true;
      queueMicrotask(() => {
        this.#isGoingOn = false;
      });
      return;
    }
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      this.#callNext();
    });
  }

  #hasTime(): boolean {
    const now = performance.now();
    if (this.#began !== undefined) return now - this.#began < this.milliseconds;
    this.#began = now;
    setImmediate(() => {
      this.#began = undefined;
    });
    return true;
  }

  /** Lets the one go on that has waited longest, in this round or the first later one that has time. */
  #callNext(): void {
    setImmediate(() => {
      if (this.#hasTime()) this.#waiting.shift()?.();
      else this.#callNext();
    });
  }
}

/** Those of this process, which has one event loop. */
export const turns = new Turns();

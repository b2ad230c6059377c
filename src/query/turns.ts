/**
 * Lets the event loop come round between pieces of work. What many statements bring at once is worked through one by one,
 * in the order in which it came, so that new requests and time limits wait for one piece at most, not for all of them.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private isTaken = false;

  /** Returns when the caller may go on: at once where nobody has yet in this round of the event loop. */
  async take(): Promise<void> {
    if (this.isTaken) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.begin();
  }

  private begin(): void {
    this.isTaken = true;
    setImmediate(() => {
      this.isTaken = false;
      const next = this.waiting.shift();
      if (next === undefined) return;
      this.begin();
      next();
    });
  }
}

/** Those of this process, which has one event loop. */
export const turns = new Turns();

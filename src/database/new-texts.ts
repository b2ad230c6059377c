/** Thrown where so many new texts came that one could not be planned in its time. */
export class TooManyNewTexts extends Error {}

/** The most texts that are planned at the same time. */
const mostAtOnce = 2;

/** The most texts that count as planned: as many as Neo4j keeps plans of by itself. */
const maximumKnown = 1_000;

/**
 * Lets texts that Neo4j has no plan of wait for each other. To plan one takes up to a tenth of a second, many times what
 * the statement takes then, and no limit of an operation says how many new ones come: so many at once would keep all else
 * from being answered.
 */
export class NewTexts {
  readonly #known = new Set<string>();
  readonly #waiting: (() => void)[] = [];
  #planning = 0;

  /**
   * Returns when a text may be sent, within the time. Of a new one it returns what is to be told, first, whether Neo4j has
   * planned it.
   */
  async admit(text: string, milliseconds: number): Promise<((isPlanned: boolean) => void) | undefined> {
    if (this.#known.has(text)) return undefined;
    if (this.#planning >= mostAtOnce) await this.#turn(milliseconds);
    else this.#planning += 1;
    let isOver = false;
    return (isPlanned) => {
      if (isOver) return;
      isOver = true;
      if (isPlanned) this.#keep(text);
      this.#passOn();
    };
  }

  /** Whoever waited longest takes the place of one that is planned, so that the number stays. */
  #turn(milliseconds: number): Promise<void> {
    return new Promise((go, refuse) => {
      const begin = (): void => {
        clearTimeout(timer);
        go();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        refuse(new TooManyNewTexts('Too many statements are new to the database.'));
      }, milliseconds);
      this.#waiting.push(begin);
    });
  }

  #passOn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#planning -= 1;
  }

  #keep(text: string): void {
    const [oldest] = this.#known;
    if (this.#known.size >= maximumKnown && oldest !== undefined) this.#known.delete(oldest);
    this.#known.add(text);
  }
}

import type { Row, Statement } from './statement';

/** A statement that may answer several readers at once. */
export interface SharedStatement extends Statement {
  /** Set where it answers for each thing of a list: readers of different things share it, too. */
  asked?: Asked;
}

/** What a reader has a statement read. */
export interface Asked {
  /** The name of the parameter that holds the list. */
  parameter: string;
  /** What stands in the list, each under a key that tells it from all others. */
  things: ReadonlyMap<string, unknown>;
  /** The most things that one statement takes for several readers. */
  most: number;
}

export interface SharedRows {
  /** Those of all readers, the same ones for each. */
  rows: readonly Row[];
  /** Where what was asked for stands in the list, by its key. */
  places: ReadonlyMap<string, number>;
}

type Read = (statement: Statement, options: { timeoutMilliseconds: number }) => Promise<Row[]>;

interface Reader {
  statement: SharedStatement;
  deadline: number;
  answer: (rows: Promise<SharedRows>) => void;
}

/** The longest that readers wait for the statement before theirs, in milliseconds. */
const patience = 10;

/**
 * Answers readers by one statement that ask for the same, or for the same of several things, at the same time: those that
 * come together, and those that come while a statement is under way, which become the next one. Nobody joins a statement
 * that was sent already, so no answer is older than its question, and nobody waits for others where nothing alike is under
 * way. What fails for several is read for each alone.
 */
export class SharedReads {
  /** By their text, and by all else that those have in common who can share a statement. */
  readonly #groups = new Map<string, Map<string, Group>>();

  constructor(private readonly read: Read) {}

  /** The rows of a statement, within its time. */
  async rows(statement: SharedStatement, timeoutMilliseconds: number): Promise<SharedRows> {
    const group = this.#groupOf(statement);
    return new Promise((answer) => {
      group.add({ statement, deadline: Date.now() + timeoutMilliseconds, answer });
    });
  }

  #groupOf(statement: SharedStatement): Group {
    const { text } = statement;
    const ofText = this.#groups.get(text) ?? new Map<string, Group>();
    const key = inCommon(statement);
    const known = ofText.get(key);
    if (known) return known;
    const group = new Group(this.read, () => {
      ofText.delete(key);
      if (ofText.size === 0) this.#groups.delete(text);
    });
    this.#groups.set(text, ofText.set(key, group));
    return group;
  }
}

/** What those have in common besides the text who can share a statement. */
function inCommon({ parameters, asked }: SharedStatement): string {
  const things = asked && isForOne(asked) ? [...asked.things.keys()] : [];
  return JSON.stringify([parameters, things]);
}

/** Whether only those share the statement who ask for the same things. */
const isForOne = ({ most }: Asked): boolean => most <= 1;

/** Those who can share a statement. */
class Group {
  #underWay = 0;
  #waiting: Reader[] = [];
  /** The keys of what those who wait ask for. */
  readonly #keys = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly read: Read,
    private readonly ended: () => void,
  ) {}

  add(reader: Reader): void {
    const { asked } = reader.statement;
    const keys = [...(asked?.things.keys() ?? [])];
    const most = !asked || isForOne(asked) ? Infinity : asked.most;
    const others = keys.filter((key) => !this.#keys.has(key));
    if (this.#keys.size + others.length > most) this.#sendWaiting();
    this.#waiting.push(reader);
    for (const key of keys) this.#keys.add(key);
    if (this.#keys.size >= most) this.#sendWaiting();
    else if (this.#waiting.length === 1) this.#sendSoon();
  }

  /** The timer is put off for each who waits first, and never cleared: that costs more than one that comes for nothing. */
  #sendSoon(): void {
    if (this.#underWay === 0) void afterPromises(this.#sendWaiting);
    else if (this.#timer) this.#timer.refresh();
    else this.#timer = setTimeout(this.#sendWaiting, patience);
  }

  readonly #sendWaiting = (): void => {
    const readers = this.#waiting;
    if (readers.length === 0) return;
    this.#waiting = [];
    this.#keys.clear();
    this.#send(readers);
  };

  /** When it is over, what waited goes out first, so that the database has it while this is answered. */
  #send(readers: readonly Reader[]): void {
    this.#underWay += 1;
    const rows = this.#readFor(readers);
    const over = (): void => {
      this.#underWay -= 1;
      this.#sendWaiting();
      if (this.#underWay === 0) this.ended();
    };
    rows.then(over, over);
    for (const reader of readers) {
      reader.answer(
        readers.length === 1 ? rows : rows.catch((error: unknown) => this.#readAlone(reader, error)),
      );
    }
  }

  async #readAlone(reader: Reader, failure: unknown): Promise<SharedRows> {
    if (Date.now() >= reader.deadline) throw failure;
    return this.#readFor([reader]);
  }

  /** Within the time of whoever has the least left. */
  async #readFor(readers: readonly Reader[]): Promise<SharedRows> {
    const left = Math.min(...readers.map(({ deadline }) => deadline)) - Date.now();
    const { statement, places } = together(readers.map((reader) => reader.statement));
    return { rows: await this.read(statement, { timeoutMilliseconds: Math.max(1, left) }), places };
  }
}

/** One statement that asks for what several do, each thing once. */
function together(statements: readonly SharedStatement[]): {
  statement: Statement;
  places: ReadonlyMap<string, number>;
} {
  const [first] = statements;
  if (!first) throw new Error('Nobody asks.');
  const { name, text, parameters, asked } = first;
  const things = new Map(statements.flatMap((one) => [...(one.asked?.things ?? [])]));
  const list = asked ? { [asked.parameter]: [...things.values()] } : {};
  return {
    statement: { name, text, parameters: { ...parameters, ...list } },
    places: new Map([...things.keys()].map((key, place) => [key, place])),
  };
}

/** Once everything has gone on that can: what asks at the same time asks together. */
async function afterPromises(then: () => void): Promise<void> {
  await Promise.resolve();
  process.nextTick(then);
}

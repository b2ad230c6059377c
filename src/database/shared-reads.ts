import type { Row, Statement } from './database';

/** A statement that may answer several readers at once. */
export interface SharedStatement extends Statement {
  /** Set where it reads things by a list of keys: readers of different keys share it, too, and each gets the rows of all. */
  keys?: Keys;
}

export interface Keys {
  /** The name of the parameter that holds the list. */
  parameter: string;
  /** The most keys that one statement takes for several readers. */
  most: number;
}

type Read = (statement: Statement, options: { timeoutMilliseconds: number }) => Promise<Row[]>;

interface Reader {
  statement: SharedStatement;
  keys: readonly string[];
  deadline: number;
  answer: (rows: Promise<readonly Row[]>) => void;
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
  /** By all that those have in common who can share a statement. */
  readonly #groups = new Map<string, Group>();

  constructor(private readonly read: Read) {}

  /** The rows of a statement, within its time; the same ones for all who share it. */
  async rows(statement: SharedStatement, timeoutMilliseconds: number): Promise<readonly Row[]> {
    const { text, parameters, keys } = statement;
    const inCommon = keys ? { ...parameters, [keys.parameter]: null } : parameters;
    const name = `${text}\n${JSON.stringify(inCommon)}`;
    const group = this.#groups.get(name) ?? new Group(this.read, () => this.#groups.delete(name));
    this.#groups.set(name, group);
    return new Promise((answer) => {
      group.add({
        statement,
        keys: keys ? (parameters[keys.parameter] as readonly string[]) : [],
        deadline: Date.now() + timeoutMilliseconds,
        answer,
      });
    });
  }
}

/** Those who can share a statement. */
class Group {
  #underWay = 0;
  #waiting: Reader[] = [];
  /** What those who wait ask for. */
  readonly #keys = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly read: Read,
    private readonly ended: () => void,
  ) {}

  add(reader: Reader): void {
    const { statement, keys } = reader;
    const most = statement.keys?.most ?? Infinity;
    if (this.#keys.size + keys.length > most) this.#sendWaiting();
    this.#waiting.push(reader);
    for (const key of keys) this.#keys.add(key);
    if (this.#waiting.length > 1) return;
    const send = this.#sendWaiting.bind(this);
    if (this.#underWay > 0) this.#timer = setTimeout(send, patience);
    else void afterPromises(send);
  }

  #sendWaiting(): void {
    clearTimeout(this.#timer);
    const readers = this.#waiting;
    if (readers.length === 0) return;
    this.#waiting = [];
    this.#keys.clear();
    this.#send(readers);
  }

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

  async #readAlone(reader: Reader, failure: unknown): Promise<readonly Row[]> {
    if (Date.now() >= reader.deadline) throw failure;
    return this.#readFor([reader]);
  }

  /** Within the time of whoever has the least left. */
  async #readFor(readers: readonly Reader[]): Promise<readonly Row[]> {
    const [first] = readers;
    if (!first) return [];
    const { statement } = first;
    const { parameters, keys } = statement;
    const all = [...new Set(readers.flatMap((reader) => reader.keys))];
    const left = Math.min(...readers.map(({ deadline }) => deadline)) - Date.now();
    return this.read(
      { ...statement, parameters: keys ? { ...parameters, [keys.parameter]: all } : parameters },
      { timeoutMilliseconds: Math.max(1, left) },
    );
  }
}

/** Once everything has gone on that can: what asks at the same time asks together. */
async function afterPromises(then: () => void): Promise<void> {
  await Promise.resolve();
  process.nextTick(then);
}

import type DataLoader from 'dataloader';
import type { Database } from '../database/database';
import type { Row, Statement } from '../database/statement';
import type { SharedRows, SharedStatement } from '../database/shared-reads';
import { integer } from '../database/values';
import type { Ontology } from '../ontology/ontology';
import { Budget, maximumPageSize } from './budget';
import type { BoundStatement } from './cypher-writer';
import { RequestError } from './errors';
import { Answered } from './execution/answered';
import { turns } from './turns';

/** What is read of the things that a search looks at, where these are few. */
export interface ReadOfFound {
  /** Clauses that follow a row for each `thing`, and end by returning a list of ids and rows as `rows`. */
  text: string;
  parameters: Readonly<Record<string, unknown>>;
  /** The most things of which it is read. */
  most: number;
  /** The nodes that are asked for with all of these. */
  price: number;
}

/** What answers a search. */
export interface FoundByName {
  /** The best first. */
  ids: readonly string[];
  /** What was read of those that the clauses let through; undefined where the search looked at too many. */
  rows: ReadonlyMap<string, readonly unknown[]> | undefined;
}

/** Finds what answers a text among some kinds, as `search` does. */
export type FindByName = (
  text: string,
  kinds: readonly string[],
  context: RequestContext,
  beside?: ReadOfFound,
) => Promise<FoundByName>;

/** The nodes that a statement is to read, and the parameter that it takes them by. */
export interface Wanted {
  parameter: string;
  keys: readonly string[];
  /** The nodes that are asked for with each of them. */
  price: number;
}

/** The most nodes that a statement is asked for by operations that share it: what many ask for waits for all of it. */
const mostNodesShared = 1_000;

/** The most things that operations together may ask one statement for, if so many nodes are asked for with each. */
export const mostKeysOf = (price: number): number => Math.floor(mostNodesShared / Math.max(price, 1));

type SearchOnce = BoundStatement['searches'][number];

const searchKey = (text: string, kinds: readonly string[]): string =>
  `search ${JSON.stringify([text, kinds])}`;

/**
 * What one GraphQL operation needs while it runs: the database, its time and node budgets, its batches. Apollo
 * hands on a shallow copy of it, so its state is in ordinary fields, not in #private ones.
 */
export class RequestContext {
  readonly budget = new Budget();
  /** What fields have been resolved to before graphql-js is asked to say what that comes to. */
  readonly answered = new Answered();
  private readonly kept = new Map<string, unknown>();
  private readonly deadline: number;

  constructor(
    readonly database: Database,
    readonly ontology: Ontology,
    timeoutMilliseconds: number,
    /** Where operators lay scans of sources; without it none are attached. */
    readonly scansFolder?: string,
    /** How names are searched; an ontology without names needs none. */
    private readonly findByName?: FindByName,
    /** The most rows of a list at the root. */
    readonly pageLimit = maximumPageSize,
  ) {
    this.deadline = Date.now() + timeoutMilliseconds;
  }

  /** Reads with what is left of the operation's time, and returns when it is this operation's turn to go on. */
  async read(statement: Statement): Promise<readonly Row[]> {
    return (await this.readShared(statement)).rows;
  }

  /** Reads a statement that was put together by a writer, once what is searched for in it is found. */
  async readWritten(
    name: string,
    text: string,
    { parameters, searches }: BoundStatement,
    wanted?: Wanted,
  ): Promise<readonly Row[]> {
    const found = await Promise.all(searches.map((search) => this.search(search)));
    const all = Object.assign({}, parameters, ...found) as Record<string, unknown>;
    const statement = { name, text, parameters: all };
    if (!wanted) return this.read(statement);
    const { parameter, keys, price } = wanted;
    const most = mostKeysOf(price);
    const things = new Map(keys.map((key) => [key, key]));
    return (await this.readShared({ ...statement, asked: { parameter, things, most } })).rows;
  }

  /** As `read`, a statement that may answer for each thing of a list, since other operations ask about other things. */
  async readShared(statement: SharedStatement): Promise<SharedRows> {
    const left = this.deadline - Date.now();
    if (left <= 0) {
      throw new RequestError(
        'TIMEOUT',
        'The operation took too long. Ask for smaller pages or fewer levels.',
      );
    }
    const read = await this.database.readShared(statement, { timeoutMilliseconds: left });
    await turns.take();
    return read;
  }

  /** Finds what answers a text among some kinds, and reads of it. What was found is not looked for again. */
  async findAndRead(text: string, kinds: readonly string[], beside: ReadOfFound): Promise<FoundByName> {
    const found = this.findAnew(text, kinds, beside);
    this.kept.set(searchKey(text, kinds), found);
    return found;
  }

  private async search({ text, kinds, ids, places }: SearchOnce): Promise<Record<string, unknown>> {
    const found = await this.once(searchKey(text, kinds), () => this.findAnew(text, kinds));
    const numbered = Object.fromEntries(found.ids.map((id, place) => [id, integer(place)]));
    return { [ids]: found.ids, [places]: numbered };
  }

  private async findAnew(text: string, kinds: readonly string[], beside?: ReadOfFound): Promise<FoundByName> {
    if (!this.findByName) throw new Error('Nothing searches names here.');
    return this.findByName(text, kinds, this, beside);
  }

  /** The loader of this operation under a name, made on first use; loads of one tick become one statement. */
  loader<K, V>(name: string, make: () => DataLoader<K, V, string>): DataLoader<K, V, string> {
    return this.once(`loader ${name}`, make);
  }

  /** What this operation keeps under a name, made on first use. */
  once<T>(name: string, make: () => T): T {
    const existing = this.kept.get(name) as T | undefined;
    if (existing !== undefined) return existing;
    const made = make();
    this.kept.set(name, made);
    return made;
  }
}

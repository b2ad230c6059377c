import { setTimeout } from 'node:timers/promises';
import neo4j, {
  Neo4jError,
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type Result,
  type Session,
} from 'neo4j-driver';
import { addressFailure, databaseFailure } from './database-failure';
import { refuseOldVersion, versionOf } from './minimum-version';
import { NewTexts } from './new-texts';
import { withOneParameter } from './one-parameter';
import { SharedReads, type SharedRows, type SharedStatement } from './shared-reads';
import type { DatabaseSettings } from './settings';
import type { Parameters, Row, Statement } from './statement';

/** Runs statements inside one write transaction. */
export type Run = (text: string, parameters?: Parameters) => Promise<Row[]>;

export interface ReadOptions {
  /** Time left for the answer; Neo4j ends the statement when it is over. */
  timeoutMilliseconds?: number;
}

const defaultReadTimeoutMilliseconds = 8_000;
const maximumAttempts = 3;

/**
 * Errors that a second try may cure. The driver also counts a statement that ran out of memory as transient;
 * trying that again only repeats the damage, so the list is our own.
 */
const retriableCodes = new Set([
  'Neo.TransientError.Transaction.DeadlockDetected',
  'Neo.TransientError.Transaction.LockClientStopped',
  'Neo.TransientError.General.DatabaseUnavailable',
  'ServiceUnavailable',
  'SessionExpired',
]);

/** The one place where the driver and its sessions are opened. */
export class Database {
  readonly #driver: Driver;
  readonly #listeners = new Set<(statement: Statement) => void>();

  readonly #bookmarkManager: BookmarkManager | undefined;
  readonly #newTexts = new NewTexts();
  readonly #shared = new SharedReads((statement, options) => this.read(statement, options));

  /**
   * In a cluster (neo4j://) reads go to any member: bookmarks make them wait for what this process, or the one
   * that handed its bookmarks over, has written. One server needs none.
   */
  private constructor(
    driver: Driver,
    private readonly settings: DatabaseSettings,
  ) {
    this.#driver = driver;
    if (!/^neo4j(\+|:)/.test(settings.uri)) return;
    this.#bookmarkManager = neo4j.bookmarkManager({ initialBookmarks: settings.bookmarks ?? [] });
  }

  static open(settings: DatabaseSettings): Database {
    return new Database(openDriver(settings), settings);
  }

  /**
   * Fails with what a person can do when the server cannot be reached, refuses the user, has no such database or is
   * too old. Returns the version of Neo4j.
   */
  async verify(): Promise<string> {
    const { agent } = await this.explaining(() =>
      this.#driver.getServerInfo({ database: this.settings.database }),
    );
    await this.explaining(() => this.read({ name: 'verify', text: 'RETURN 1 AS one', parameters: {} }));
    refuseOldVersion(agent ?? '', this.settings.uri);
    return versionOf(agent ?? '');
  }

  /** Runs work of a start or a command; an error of the driver becomes the failure that it means to a person. */
  async explaining<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw databaseFailure(error, this.settings);
    }
  }

  /** What this process has written so far, for others that must see it; empty where one server is talked to. */
  async bookmarks(): Promise<string[]> {
    return [...((await this.#bookmarkManager?.getBookmarks()) ?? [])];
  }

  /**
   * One auto-commit statement in READ access mode: a single round trip, and the server refuses a write.
   * Transient failures are tried again at most twice, after a short wait, within the time given.
   */
  async read(statement: Statement, options: ReadOptions = {}): Promise<Row[]> {
    return retried(options.timeoutMilliseconds ?? defaultReadTimeoutMilliseconds, (timeout) =>
      this.#readOnce(statement, timeout),
    );
  }

  /** As `read`, by one statement for all who ask alike at the same time. */
  async readShared(statement: SharedStatement, options: ReadOptions = {}): Promise<SharedRows> {
    return this.#shared.rows(statement, options.timeoutMilliseconds ?? defaultReadTimeoutMilliseconds);
  }

  /** All statements of `work` commit together or not at all; the driver repeats `work` on transient failures. */
  async write<T>(name: string, work: (run: Run) => Promise<T>): Promise<T> {
    const session = this.#session('WRITE');
    try {
      return await session.executeWrite((transaction) => work(this.#runIn(transaction, name)), {
        metadata: { app: 'ipgraph', statement: name },
        timeout: 120_000,
      });
    } finally {
      await session.close();
    }
  }

  /**
   * Schema commands cannot share a transaction with data; each is its own. Two processes that start at once may stand in
   * each other's way: what was undone for that is tried again.
   */
  async command(name: string, text: string, timeoutMilliseconds = 60_000): Promise<void> {
    await retried(timeoutMilliseconds, async (timeout) => {
      const session = this.#session('WRITE');
      try {
        await session.run(text, {}, { metadata: { app: 'ipgraph', statement: name }, timeout });
      } finally {
        await session.close();
      }
    });
  }

  /** Calls `listener` for every statement sent; returns the way to stop. */
  onStatement(listener: (statement: Statement) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #readOnce(statement: Statement, timeout: number): Promise<Row[]> {
    const deadline = Date.now() + timeout;
    const tell = await this.#newTexts.admit(statement.text, timeout);
    const session = this.#session('READ');
    try {
      for (const listener of this.#listeners) listener(statement);
      const { text, parameters } = withOneParameter(statement.text, statement.parameters);
      const result = withoutStackTrace(() =>
        session.run(text, parameters, {
          timeout: Math.max(1, deadline - Date.now()),
          metadata: { app: 'ipgraph', statement: statement.name },
        }),
      );
      if (tell) whenPlanned(result, tell);
      const { records } = await result;
      return records.map((record) => record.toObject());
    } finally {
      tell?.(false);
      await session.close();
    }
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      database: this.settings.database,
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      ...(this.#bookmarkManager ? { bookmarkManager: this.#bookmarkManager } : {}),
    });
  }

  #runIn(transaction: ManagedTransaction, name: string): Run {
    return async (text, parameters = {}) => {
      for (const listener of this.#listeners) listener({ name, text, parameters });
      const sent = withOneParameter(text, parameters);
      const result = await transaction.run(sent.text, sent.parameters);
      return result.records.map((record) => record.toObject());
    };
  }
}

/** An address that the driver does not take is refused here already. */
function openDriver(settings: DatabaseSettings): Driver {
  try {
    return neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 5_000,
      connectionLivenessCheckTimeout: 30_000,
      maxConnectionPoolSize: 100,
      userAgent: 'ipgraph',
    });
  } catch (error) {
    throw addressFailure(error, settings);
  }
}

/** Neo4j names the columns as soon as it has a plan; what is wrong instead, the rows say. */
function whenPlanned(result: Result, tell: (isPlanned: boolean) => void): void {
  result.keys().then(
    () => {
      tell(true);
    },
    () => undefined,
  );
}

/**
 * The driver takes down a stack trace whenever it sends something, which costs a tenth of Node's time of a short request.
 * Nobody needs it: what failed is told by the name of the statement.
 */
function withoutStackTrace<T>(send: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Tries again what failed for the moment, at most twice and within the time given. */
async function retried<T>(milliseconds: number, once: (timeout: number) => Promise<T>): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(Math.max(1, deadline - Date.now()));
    } catch (error) {
      if (attempt >= maximumAttempts || Date.now() >= deadline || !isRetriable(error)) throw error;
      await setTimeout(Math.min(50 * 2 ** attempt, Math.max(0, deadline - Date.now())));
    }
  }
}

function isRetriable(error: unknown): boolean {
  return error instanceof Neo4jError && retriableCodes.has(error.code);
}

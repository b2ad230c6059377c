import { setTimeout } from 'node:timers/promises';
import neo4j, { Neo4jError, type Driver, type ManagedTransaction } from 'neo4j-driver';
import type { DatabaseSettings } from './settings';

export type Parameters = Readonly<Record<string, unknown>>;

/** A row as the driver returns it, its columns by name; parse it where its shape is known. */
export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  /** Short name for logs and Neo4j's query list, for example `connection Enterprise`. */
  name: string;
  text: string;
  parameters: Parameters;
}

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

  private constructor(
    driver: Driver,
    private readonly settings: DatabaseSettings,
  ) {
    this.#driver = driver;
  }

  static open(settings: DatabaseSettings): Database {
    const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: 5_000,
      connectionTimeout: 5_000,
      connectionLivenessCheckTimeout: 30_000,
      maxConnectionPoolSize: 100,
      userAgent: 'ipgraph',
    });
    return new Database(driver, settings);
  }

  /** Fails when the server cannot be reached or refuses the user. */
  async verify(): Promise<void> {
    await this.#driver.verifyConnectivity({ database: this.settings.database });
  }

  /**
   * One auto-commit statement in READ access mode: a single round trip, and the server refuses a write.
   * Transient failures are tried again at most twice, after a short wait, within the time given.
   */
  async read(statement: Statement, options: ReadOptions = {}): Promise<Row[]> {
    const deadline = Date.now() + (options.timeoutMilliseconds ?? defaultReadTimeoutMilliseconds);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#readOnce(statement, Math.max(1, deadline - Date.now()));
      } catch (error) {
        if (attempt >= maximumAttempts || Date.now() >= deadline || !isRetriable(error)) throw error;
        await setTimeout(Math.min(50 * 2 ** attempt, Math.max(0, deadline - Date.now())));
      }
    }
  }

  /** All statements of `work` commit together or not at all; the driver repeats `work` on transient failures. */
  async write<T>(name: string, work: (run: Run) => Promise<T>): Promise<T> {
    const session = this.#driver.session({ database: this.settings.database });
    try {
      return await session.executeWrite((transaction) => work(this.#runIn(transaction, name)), {
        metadata: { app: 'ipgraph', statement: name },
        timeout: 120_000,
      });
    } finally {
      await session.close();
    }
  }

  /** Schema commands cannot share a transaction with data; each is its own. */
  async command(name: string, text: string): Promise<void> {
    const session = this.#driver.session({ database: this.settings.database });
    try {
      await session.run(text, {}, { metadata: { app: 'ipgraph', statement: name } });
    } finally {
      await session.close();
    }
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
    for (const listener of this.#listeners) listener(statement);
    const session = this.#driver.session({
      database: this.settings.database,
      defaultAccessMode: neo4j.session.READ,
    });
    try {
      const result = await session.run(statement.text, statement.parameters, {
        timeout,
        metadata: { app: 'ipgraph', statement: statement.name },
      });
      return result.records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  }

  #runIn(transaction: ManagedTransaction, name: string): Run {
    return async (text, parameters = {}) => {
      for (const listener of this.#listeners) listener({ name, text, parameters });
      const result = await transaction.run(text, parameters);
      return result.records.map((record) => record.toObject());
    };
  }
}

function isRetriable(error: unknown): boolean {
  return error instanceof Neo4jError && retriableCodes.has(error.code);
}

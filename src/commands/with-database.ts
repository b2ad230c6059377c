import type { Database } from '../database/database';
import type { Environment } from '../environment';
import { consoleSteps, silently, type Step } from '../progress';
import type { Terminal } from './terminal';

export interface DatabaseWork {
  environment: Environment;
  /** Progress goes to stderr, so that stdout holds the result only; with `quiet` there is none. */
  quiet: boolean;
  terminal: Terminal;
}

/**
 * Does some work on the database: the caller's own Neo4j, the one that runs on the data folder, or one that is
 * started for the while and stopped again. Ctrl-C ends a start that is under way.
 */
export async function withDatabase<T>(
  { environment, quiet, terminal }: DatabaseWork,
  work: (database: Database, step: Step) => Promise<T>,
): Promise<T> {
  const [{ Database: DatabaseClass }, { borrowNeo4j }] = await Promise.all([
    import('../database/database'),
    import('../serving/obtain-neo4j'),
  ]);
  const interruption = new AbortController();
  const abort = (): void => {
    interruption.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, abort);
  const step = quiet ? silently : consoleSteps(terminal.err);
  const neo4j = await borrowNeo4j({ environment, step, signal: interruption.signal });
  const database = DatabaseClass.open(neo4j.settings);
  try {
    await database.verify();
    interruption.signal.throwIfAborted();
    return await database.explaining(() => work(database, step));
  } finally {
    await database.close();
    await neo4j.release();
  }
}

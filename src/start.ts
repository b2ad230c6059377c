import { join } from 'node:path';
import { startServer, type RunningServer } from './api/server';
import { Database } from './database/database';
import { startManagedNeo4j } from './database/managed/managed-neo4j';
import type { DatabaseSettings } from './database/settings';
import { findFreePort, isFree } from './database/managed/port';
import { projectFolder, SettingsError, type Environment } from './environment';
import { prepareDatabase } from './prepare-database';
import type { Step } from './progress';

interface Neo4j extends DatabaseSettings {
  /** Absent for the caller's own, which is not ours to stop. */
  stop?: () => Promise<void>;
  prepareQuickerStart?: () => Promise<void>;
}

export interface Running extends RunningServer {
  /** Work for later, beside the running server: never rejects, and `stop` ends it. */
  prepareQuickerStart: () => Promise<void>;
}

/**
 * Starts everything in order: Neo4j (its own, or the caller's), the database's state, the server. What was
 * started before a failure, or before `signal` ended the start, is stopped again. `stop` ends them in the
 * opposite order.
 */
export async function start(environment: Environment, step: Step, signal?: AbortSignal): Promise<Running> {
  await refuseTakenPort(environment.PORT);
  const neo4j = await openNeo4j(environment, step, signal);
  const database = Database.open(neo4j);
  try {
    await step('Connection', () => database.verify());
    signal?.throwIfAborted();
    await prepareDatabase(database, environment.seedFolder, step);
    signal?.throwIfAborted();
    const server = await step('GraphQL server', () =>
      startServer({
        database,
        host: environment.HOST,
        port: environment.PORT,
        requestTimeoutMilliseconds: environment.REQUEST_TIMEOUT_MILLISECONDS,
        pageFolder: join(projectFolder, 'dist/web/graphiql'),
      }),
    );
    const stop = async (): Promise<void> => {
      try {
        await step('Stop the server', () => server.stop());
        await database.close();
      } finally {
        if (neo4j.stop) await step('Stop Neo4j', neo4j.stop);
      }
    };
    const prepareQuickerStart = neo4j.prepareQuickerStart ?? (() => Promise.resolve());
    return { url: server.url, stop, prepareQuickerStart };
  } catch (error) {
    try {
      await database.close();
    } finally {
      await neo4j.stop?.();
    }
    throw error;
  }
}

/** Found before anything starts, since Neo4j alone takes seconds. */
async function refuseTakenPort(port: number): Promise<void> {
  if (port === 0 || (await isFree(port))) return;
  throw new SettingsError(`PORT: ${port} is taken by another program; ${await findFreePort()} is free.`);
}

async function openNeo4j(environment: Environment, step: Step, signal?: AbortSignal): Promise<Neo4j> {
  const { NEO4J_URI, NEO4J_PASSWORD } = environment;
  if (NEO4J_URI && NEO4J_PASSWORD) {
    return {
      uri: NEO4J_URI,
      user: environment.NEO4J_USER,
      password: NEO4J_PASSWORD,
      database: environment.NEO4J_DATABASE,
    };
  }
  return startManagedNeo4j({
    folder: environment.dataFolder,
    heapMegabytes: environment.NEO4J_HEAP_MEGABYTES,
    pageCacheMegabytes: environment.NEO4J_PAGE_CACHE_MEGABYTES,
    inheritedEnvironment: environment.inherited,
    step,
    ...(signal ? { signal } : {}),
  });
}

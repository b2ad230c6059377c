import path from 'node:path';
import { Database } from '../database/database';
import { refuseHeldFolder } from '../database/managed/folder-lock';
import { folderLayout } from '../database/managed/folder-layout';
import { nextFreePort, whyNotListen } from '../database/managed/port';
import type { Environment } from '../environment';
import { failure, type Failure } from '../failures/failure';
import type { Step } from '../progress';
import { refuseDemoFolder } from './demo-store';
import { obtainNeo4j, shownAddress, type Obtained, type ObtainOptions } from './obtain-neo4j';
import { prepareDatabase, type Preparation } from './prepare-database';
import { serve, type ServeAddress, type ServeOptions } from './serve';
import { registerServer } from './server-record';
import { serveByWorkers } from './workers/serve-by-workers';

export interface StartOptions {
  environment: Environment;
  step: Step;
  signal?: AbortSignal | undefined;
  preparation: Preparation;
  prepareStore?: ObtainOptions['prepareStore'];
}

export interface Running {
  /** Where it listens, without a path. */
  url: string;
  /** Settles when it cannot go on: Neo4j or the workers ended again and again. It is then still to be stopped. */
  lost: Promise<Failure>;
  /** Work for later, beside the running server: never rejects, and `stop` ends it. */
  prepareQuickerStart: () => Promise<void>;
  stop: () => Promise<void>;
}

interface Serving {
  url: string;
  lost?: Promise<Failure>;
  stop: () => Promise<void>;
}

/**
 * Starts everything in order: Neo4j (its own, or the caller's), the database's state, the server. What was
 * started before a failure, or before `signal` ended the start, is stopped again. `stop` ends them in the
 * opposite order.
 */
export async function start(options: StartOptions): Promise<Running> {
  const { environment, step, signal } = options;
  await refuseSecondStart(environment);
  if (options.preparation.seedFolder !== undefined) await refuseDemoFolder(environment.dataFolder);
  await refuseTakenPort(environment);
  const registration = await registerServer(environment.dataFolder, environment.WORKERS);
  let neo4j: Obtained | undefined;
  try {
    neo4j = await obtainNeo4j(options);
    const bookmarks = await prepare(neo4j, options);
    signal?.throwIfAborted();
    const serving = await startServing(
      {
        database: { ...neo4j.settings, bookmarks },
        host: environment.HOST,
        port: environment.PORT,
        requestTimeoutMilliseconds: environment.REQUEST_TIMEOUT_MILLISECONDS,
        entry: environment.GRAPHQL_ENTRY,
        scansFolder: path.join(environment.dataFolder, 'scans'),
      },
      environment.WORKERS,
      step,
    );
    await registration.ready({ url: serving.url, neo4j: shownAddress(neo4j.settings) });
    return running(serving, neo4j, registration.remove, step);
  } catch (error) {
    await neo4j?.release();
    await registration.remove();
    throw error;
  }
}

/** Returns what others must have seen before they answer; see Database.bookmarks. */
async function prepare(neo4j: Obtained, { preparation, step, signal }: StartOptions): Promise<string[]> {
  const database = Database.open(neo4j.settings);
  try {
    await step('Connection', async (say) => {
      say(`Neo4j ${await database.verify()}`);
    });
    signal?.throwIfAborted();
    await database.explaining(() => prepareDatabase(database, preparation, step));
    return await database.bookmarks();
  } finally {
    await database.close();
  }
}

function startServing(options: ServeOptions & ServeAddress, workers: number, step: Step): Promise<Serving> {
  if (workers === 1) return step('GraphQL server', () => serve(options));
  return step('GraphQL server', async (say) => {
    say(`${workers} processes`);
    return serveByWorkers(options, workers);
  });
}

function running(serving: Serving, neo4j: Obtained, unregister: () => Promise<void>, step: Step): Running {
  const stop = async (): Promise<void> => {
    try {
      await step('Stop the server', () => serving.stop());
    } finally {
      await neo4j.release();
      await unregister();
    }
  };
  return {
    url: serving.url,
    lost: Promise.race([neo4j.lost, ...(serving.lost ? [serving.lost] : [])]),
    prepareQuickerStart: neo4j.prepareQuickerStart,
    stop,
  };
}

/** One server per managed Neo4j; several may share a Neo4j of one's own. */
async function refuseSecondStart({ NEO4J_URI, dataFolder }: Environment): Promise<void> {
  if (NEO4J_URI) return;
  const layout = await folderLayout(dataFolder);
  if (layout) await refuseHeldFolder(layout.lock);
}

/** Found before anything starts, since Neo4j alone takes seconds. */
export async function refuseTakenPort({ HOST: host, PORT: port }: Environment): Promise<void> {
  const code = await whyNotListen(port, host);
  if (code === undefined) return;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw failure('HOST_NOT_USABLE', { host });
  throw failure('PORT_IN_USE', {
    port,
    free: await nextFreePort(Math.max(port, 1023), host),
    setting: 'PORT',
  });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { createFolderLayout } from '../../src/database/managed/folder-layout';
import { startManagedNeo4j } from '../../src/database/managed/managed-neo4j';
import { endNeo4jOf } from '../../src/database/managed/orphan';
import { consoleSteps } from '../../src/progress';
import { ownDataFolder, testNeo4jOptions } from './managed-neo4j-options';

/** What jest's set-up hands to its teardown: the two share nothing but the global object. */
export const testRun = globalThis as typeof globalThis & { stopTestNeo4j?: () => Promise<void> };

/** Starts the one Neo4j of an integration run, in a folder that goes with the run, however that ends. */
export default async function startTestNeo4j(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ipgraph-test-'));
  const interruption = new AbortController();
  const starting = startManagedNeo4j({
    ...testNeo4jOptions(path.join(folder, 'shared')),
    step: consoleSteps(process.stderr),
    signal: interruption.signal,
  });
  const stop = async (): Promise<void> => {
    interruption.abort();
    const neo4j = await starting.catch(() => undefined);
    await neo4j?.stop();
    await endNeo4jOf(await createFolderLayout(ownDataFolder(folder)));
    await rm(folder, { recursive: true, force: true });
  };
  testRun.stopTestNeo4j = stop;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit(128 + constants.signals[signal]));
    });
  }
  try {
    const { uri, user, password, database } = await starting;
    process.env.IPGRAPH_TEST_FOLDER = folder;
    process.env.IPGRAPH_TEST_NEO4J_URI = uri;
    process.env.IPGRAPH_TEST_NEO4J_USER = user;
    process.env.IPGRAPH_TEST_NEO4J_PASSWORD = password;
    process.env.IPGRAPH_TEST_NEO4J_DATABASE = database;
  } catch (error) {
    await stop();
    throw error;
  }
}

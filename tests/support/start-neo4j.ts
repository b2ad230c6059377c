import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { createFolderLayout } from '../../src/database/managed/folder-layout';
import { startManagedNeo4j, type ManagedNeo4j } from '../../src/database/managed/managed-neo4j';
import { endNeo4jOf } from '../../src/database/managed/orphan';
import type { DatabaseSettings } from '../../src/database/settings';
import { consoleSteps } from '../../src/progress';
import { testNeo4jOptions } from './managed-neo4j-options';

/** What jest's set-up hands to its teardown: the two share nothing but the global object. */
export const testRun = globalThis as typeof globalThis & { stopTestNeo4j?: () => Promise<void> };

/**
 * Starts a Neo4j for each worker of an integration run, in a folder that goes with the run, however that ends. The
 * first starts alone: where Neo4j is not on this machine yet, it fetches it for all.
 */
export default async function startTestNeo4j({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ipgraph-test-'));
  const interruption = new AbortController();
  const start = (worker: number): Promise<ManagedNeo4j> =>
    startManagedNeo4j({
      ...testNeo4jOptions(path.join(folder, `worker-${worker}`)),
      step: consoleSteps(process.stderr),
      signal: interruption.signal,
    });
  const first = start(1);
  const others = Array.from({ length: maxWorkers - 1 }, (_, index) => first.then(() => start(index + 2)));
  const starting = [first, ...others];
  const stop = async (): Promise<void> => {
    interruption.abort();
    for (const result of await Promise.allSettled(starting))
      if (result.status === 'fulfilled') await result.value.stop();
    for (const name of await readdir(folder))
      await endNeo4jOf(await createFolderLayout(path.join(folder, name)));
    await rm(folder, { recursive: true, force: true });
  };
  testRun.stopTestNeo4j = stop;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit(128 + constants.signals[signal]));
    });
  }
  try {
    const started = await Promise.all(starting);
    process.env.IPGRAPH_TEST_FOLDER = folder;
    process.env.IPGRAPH_TEST_NEO4J = JSON.stringify(started.map(settingsOf));
  } catch (error) {
    await stop();
    throw error;
  }
}

function settingsOf({ uri, user, password, database }: ManagedNeo4j): DatabaseSettings {
  return { uri, user, password, database };
}

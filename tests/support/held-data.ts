import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { testDatabaseSettings } from './test-database';

/** What was loaded into this worker's Neo4j, and the last transaction then; any later one may have changed it. */
const note = z.object({ data: z.string(), transaction: z.string() });

/**
 * Whether the test database still holds exactly what a data folder was loaded to: an earlier file of this run loaded the
 * same, and nothing was written since. It is then as good as loaded anew, and Neo4j's plans for it are still there.
 */
export async function holdsStill(dataFolder: string): Promise<boolean> {
  const held = readNote();
  return held?.data === digestOf(dataFolder) && held.transaction === (await lastTransaction());
}

/** Keeps in mind that the test database now holds what a data folder is loaded to, and nothing else. */
export async function noteHeld(dataFolder: string): Promise<void> {
  const held: z.infer<typeof note> = {
    data: digestOf(dataFolder),
    transaction: await lastTransaction(),
  };
  writeFileSync(notePath(), JSON.stringify(held));
}

function readNote(): z.infer<typeof note> | undefined {
  try {
    return note.parse(JSON.parse(readFileSync(notePath(), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Beside the Neo4j that it is about, and gone with it. */
function notePath(): string {
  const { IPGRAPH_TEST_FOLDER: folder = '', JEST_WORKER_ID: worker = '' } = process.env;
  return join(folder, `worker-${worker}`, 'held-data.json');
}

function digestOf(folder: string): string {
  const digest = createHash('sha256');
  for (const name of readdirSync(folder).sort()) digest.update(name).update(readFileSync(join(folder, name)));
  return digest.digest('hex');
}

/** Its bookmark: a read is given that of the last transaction that was committed. */
async function lastTransaction(): Promise<string> {
  const { uri, user, password, database } = testDatabaseSettings();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ database });
  try {
    await session.run('RETURN 1');
    return session.lastBookmarks().join(' ');
  } finally {
    await session.close();
    await driver.close();
  }
}

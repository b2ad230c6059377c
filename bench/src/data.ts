import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ManagedNeo4j } from '../../src/database/managed/managed-neo4j';
import {
  consoleSteps,
  Database,
  fillWithSyntheticGraph,
  migrateDatabase,
  projectFolder,
  readEnvironment,
  startManagedNeo4j,
} from './built';

/** What the stored graph follows from, besides its size. */
const makers = ['synthetic', 'statements', 'ontology', 'entities'];

/** Half of a machine with 8 GB, so that a million nodes are in memory. */
const memory = { heapMegabytes: 2_048, pageCacheMegabytes: 1_024 };

/** Starts a Neo4j of the bench's own on a synthetic graph of so many nodes, made first where there is none yet. */
export async function startData(nodes: number): Promise<ManagedNeo4j> {
  const folder = path.join(projectFolder, 'bench/.data', String(nodes));
  const step = consoleSteps(process.stderr);
  await forgetOlder(folder);
  const neo4j = await startManagedNeo4j({
    ...memory,
    folder,
    step,
    inheritedEnvironment: readEnvironment().inherited,
    prepareStore: (store) => fillWithSyntheticGraph(folder, { nodes, seed: 1 }, store),
  });
  const database = Database.open(neo4j);
  try {
    await migrateDatabase(database, {}, step);
  } catch (error) {
    await neo4j.stop();
    throw error;
  } finally {
    await database.close();
  }
  await writeFile(markOf(folder), await makersDigest());
  return neo4j;
}

const markOf = (folder: string): string => path.join(folder, 'made-by');

/** A graph that another version of the generator made would not be what the operations ask for. */
async function forgetOlder(folder: string): Promise<void> {
  const found = await readFile(markOf(folder), 'utf8').catch(() => undefined);
  if (found !== (await makersDigest())) await rm(folder, { recursive: true, force: true });
}

async function makersDigest(): Promise<string> {
  const digest = createHash('sha256');
  for (const maker of makers) {
    const folder = path.join(projectFolder, 'dist', maker);
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js'));
    for (const file of files.sort()) digest.update(await readFile(path.join(folder, file)));
  }
  return digest.digest('hex');
}

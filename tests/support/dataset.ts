import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Database } from '../../src/database/database';
import { ontology } from '../../src/entities';
import { loadGraph, type LoadReport } from '../../src/importing/load-graph';
import { readDesiredGraph } from '../../src/importing/seed/read-desired-graph';

export type TestRecord = { id: string } & Record<string, unknown>;

/** The records of a data folder, all files in one list, for tests that change some. */
export async function readRecords(folder: string): Promise<TestRecord[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml') && file !== 'dataset.yaml');
  const texts = await Promise.all(files.sort().map((file) => readFile(join(folder, file), 'utf8')));
  return texts.flatMap((text) => parse(text, { schema: 'core' }) as TestRecord[]);
}

/** Loads the data set of a folder beside what the database holds. */
export async function loadFolder(database: Database, folder: string): Promise<LoadReport> {
  const { id, graph } = await readDesiredGraph(database, folder, ontology);
  return loadGraph(database, ontology, id, graph);
}

/** Writes a data set into a folder of its own, which the caller removes. */
export async function writeDataset(id: string, records: readonly TestRecord[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `ipgraph-${id}-`));
  await writeRecords(folder, id, records);
  return folder;
}

/** Replaces the records of a folder that `writeDataset` made. */
export async function writeRecords(
  folder: string,
  id: string,
  records: readonly TestRecord[],
): Promise<void> {
  const header = {
    id,
    title: 'SYNTHETIC',
    recordedAt: '2026-11-23',
    rules: { 'same-sentence': 'Named in the same sentence.' },
  };
  await writeFile(join(folder, 'dataset.yaml'), stringify(header));
  await writeFile(join(folder, 'records.yaml'), stringify(records));
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ontology } from '../../src/entities';
import type { DesiredGraph } from '../../src/statements/desired-graph';
import { readDataset } from '../../src/importing/seed/read-dataset';
import { resolveDataset } from '../../src/importing/seed/resolve-dataset';
import { SeedError, type SeedIssue } from '../../src/importing/seed/seed-issue';

export type WrittenRecord = Readonly<Record<string, unknown>>;

/** A source with the two passages P1 and P2, and a rule. */
const header = {
  id: 'test',
  title: 'For tests',
  recordedAt: '2026-01-31',
  rules: { 'by-context': 'Read from what stands around it.', 'by-title': 'Read from the title.' },
};
const evidence = [
  { id: 'Source:s', title: 'A source', kind: 'ARTICLE' },
  ...['P1', 'P2'].map((code) => ({
    id: `Passage:s/${code}`,
    code,
    labelZh: code,
    labelEn: code,
    source: 'Source:s',
  })),
];

const folders: string[] = [];

/** A new folder with files by name; texts are written as they are, the rest as YAML. */
export function writeFolder(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ipgraph-seed-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : stringify(content));
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** The folder of a data set with these records, in records.yaml, beside the source. */
export const datasetFolder = (
  records: readonly WrittenRecord[],
  files: Readonly<Record<string, unknown>> = {},
): string =>
  writeFolder({ 'dataset.yaml': header, 'evidence.yaml': evidence, 'records.yaml': records, ...files });

export const resolveFolder = async (folder: string): Promise<DesiredGraph> =>
  resolveDataset(await readDataset(folder), ontology);

/** What is wrong with the data set of a folder. */
export async function issuesOfFolder(folder: string): Promise<readonly SeedIssue[]> {
  try {
    await resolveFolder(folder);
    return [];
  } catch (error) {
    if (error instanceof SeedError) return error.issues;
    throw error;
  }
}

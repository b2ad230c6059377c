import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Failure } from '../../failures/failure';
import { diskFull } from '../../failures/system-error';
import type { FolderLayout } from './folder-layout';
import { endProcess, processesStartedWith } from './process-table';
import { runProgram, type ProgramResult } from './run-program';
import type { Store } from './store';

/** Files for Neo4j's importer, each with a header that names and types its columns. */
export interface ImportFiles {
  readonly nodes: readonly { readonly labels: readonly string[]; readonly file: string }[];
  readonly relationships: readonly { readonly type: string; readonly file: string }[];
}

const MAIN_CLASS = 'org.neo4j.cli.AdminTool';
/** Community holds one database of this name. */
const DATABASE = 'neo4j';

/**
 * Above this, Java's second compiler pays: with it, files of 912 MB take 45 s instead of 75 s, but files of 92 MB
 * 15 s instead of 10 s.
 */
const LONG_IMPORT_BYTES = 300_000_000;

/**
 * Replaces the database by what the files hold, while no Neo4j runs on it. An import that does not come to its end
 * leaves a database that does not start: it can be repeated as it is, and the caller has to remember that it is to be.
 */
export async function importOffline(store: Store, files: ImportFiles): Promise<void> {
  refuseCommas(files);
  // An importer outlives the program that started it, when that was killed.
  await endImportsOf(store.layout);
  await store.step('Import the graph', async (say) => {
    const { exitCode, output } = await run(store, files, progressReader(say));
    if (exitCode !== 0) throw await importFailed(store, output);
    say(imported(output));
  });
}

async function run(store: Store, files: ImportFiles, onLine: (line: string) => void): Promise<ProgramResult> {
  const { layout, java, environment, signal } = store;
  try {
    return await runProgram(java.command, [...(await javaFlags(files)), ...commandLine(store, files)], {
      environment: { ...environment, NEO4J_HOME: layout.home, NEO4J_CONF: layout.conf },
      signal,
      onLine,
    });
  } catch (error) {
    // An aborted importer was told to end; until it has, it may still write.
    await endImportsOf(layout);
    throw error;
  }
}

async function javaFlags({ nodes, relationships }: ImportFiles): Promise<string[]> {
  const sizes = await Promise.all(
    [...nodes, ...relationships].map(async ({ file }) => (await stat(file)).size),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const compiler = bytes < LONG_IMPORT_BYTES ? ['-XX:TieredStopAtLevel=1'] : [];
  return ['-Xmx512m', '-XX:+UseParallelGC', ...compiler];
}

function commandLine({ layout }: Store, { nodes, relationships }: ImportFiles): string[] {
  return [
    MAIN_CLASS,
    'database',
    'import',
    'full',
    DATABASE,
    '--overwrite-destination',
    // The importer takes about 1 GB in any case; by default it may take nine tenths of what is free.
    '--max-off-heap-memory=1g',
    '--bad-tolerance=0',
    reportArgument(layout),
    ...nodes.map(({ labels, file }) => `--nodes=${labels.join(':')}=${file}`),
    ...relationships.map(({ type, file }) => `--relationships=${type}=${file}`),
  ];
}

/** By this argument an importer is known as one of this folder. */
function reportArgument(layout: FolderLayout): string {
  return `--report-file=${path.join(layout.home, 'logs', 'import.report')}`;
}

async function endImportsOf(layout: FolderLayout): Promise<void> {
  for (const pid of processesStartedWith([MAIN_CLASS, reportArgument(layout)])) await endProcess(pid);
}

/** The importer would read one file name with a comma as two, and knows no way to quote it. */
function refuseCommas({ nodes, relationships }: ImportFiles): void {
  const refused = [...nodes, ...relationships].find(({ file }) => file.includes(','));
  if (refused === undefined) return;
  throw failure('FOLDER_NOT_USABLE', { folder: path.dirname(refused.file), reason: 'a comma in its name' });
}

/** Its stage and per cent, as "2 of 4, Relationship import: 45 %". */
function progressReader(say: (detail: string) => void): (line: string) => void {
  let stage = '';
  return (line) => {
    const [, number, stages, name] = /^\((\d)\/(\d)\) (.+?) \d{4}-/.exec(line) ?? [];
    if (name !== undefined) stage = `${number} of ${stages}, ${name}`;
    const percent = /^[.-][.\s-]+(\d+)%/.exec(line)?.[1];
    if (stage !== '' && percent !== undefined) say(`${stage}: ${percent} %`);
  };
}

/** What the importer counts: entities and the names they are found by. */
function imported(output: string): string {
  const count = (what: string): string =>
    Number(new RegExp(`^ +(\\d+) ${what}$`, 'm').exec(output)?.[1]).toLocaleString('en');
  return `${count('nodes')} nodes, ${count('relationships')} relationships`;
}

async function importFailed({ layout }: Store, output: string): Promise<Failure> {
  if (/No space left on device/i.test(output)) return diskFull(layout.home, 0);
  const log = path.join(layout.home, 'logs', 'import.log');
  await writeFile(log, output);
  const lines = output.trim().split('\n');
  const complaint = lines.findLast((line) => /^(?:Error|Caused by|[\w.$]+(?:Error|Exception))\b/.test(line));
  const reason = `the import did not work (${complaint ?? lines.at(-1) ?? ''})`;
  return failure('NEO4J_START_FAILED', { reason, logs: log });
}

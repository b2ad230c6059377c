import { access, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { folderLayout } from '../database/managed/folder-layout';
import { importOffline } from '../database/managed/offline-import';
import type { Store } from '../database/managed/store';
import { failure } from '../failures/failure';
import type { SyntheticOptions } from '../synthetic/sizes';
import { writeSyntheticGraph } from '../synthetic/write-synthetic-graph';

/** Beside the database, so that a folder is known for a demo's before Java is started. */
const markName = 'demo.json';

const mark = z.object({ nodes: z.number(), seed: z.number(), imported: z.boolean() });
type Mark = z.infer<typeof mark>;

/** Refuses a folder that holds anything but this very demo; nothing is written. */
export async function refuseOtherFolder(folder: string, asked: SyntheticOptions): Promise<void> {
  const found = await readMark(folder);
  const layout = await folderLayout(folder);
  if (!found && layout && (await exists(layout.systemDatabase))) {
    throw failure('FOLDER_HOLDS_SOURCES', { folder });
  }
  if (found && (found.nodes !== asked.nodes || found.seed !== asked.seed)) {
    throw failure('DEMO_OF_OTHER_SIZE', { folder, has: sizeOf(found), asked: sizeOf(asked) });
  }
}

/** Refuses to load sources into the folder of a demo. */
export async function refuseDemoFolder(folder: string): Promise<void> {
  if (await readMark(folder)) throw failure('DATABASE_IS_SYNTHETIC', {});
}

/**
 * Fills the folder's database with a synthetic graph before Neo4j first starts on it. The mark says whether the
 * import came to its end; one that was interrupted is done again from the beginning.
 */
export async function fillWithSyntheticGraph(
  folder: string,
  options: SyntheticOptions,
  store: Store,
): Promise<void> {
  if (!store.empty && (await readMark(folder))?.imported) return;
  await writeMark(folder, { ...options, imported: false });
  const filesFolder = path.join(folder, 'demo-files');
  const { step, signal } = store;
  const files = await step('Make a synthetic graph', async (say) => {
    const made = await writeSyntheticGraph(filesFolder, options, say, signal);
    say(sizeOf(options));
    return made;
  });
  await importOffline(store, files);
  await rm(filesFolder, { recursive: true });
  await writeMark(folder, { ...options, imported: true });
}

function sizeOf({ nodes, seed }: SyntheticOptions): string {
  return `${nodes.toLocaleString('en')} nodes (seed ${seed})`;
}

async function readMark(folder: string): Promise<Mark | undefined> {
  const text = await readFile(path.join(folder, markName), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : mark.parse(JSON.parse(text));
}

async function writeMark(folder: string, content: Mark): Promise<void> {
  const file = path.join(folder, markName);
  await writeFile(`${file}.new`, JSON.stringify(content));
  await rename(`${file}.new`, file);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

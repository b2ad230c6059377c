import { mkdir } from 'node:fs/promises';
import { GraphFiles, type SyntheticFiles } from './graph-files';
import { syntheticGraph } from './synthetic-graph';
import type { SyntheticOptions } from './sizes';

/** Nodes from one report of progress to the next. */
const reportEvery = 10_000;

/**
 * Writes a synthetic graph into a folder, as files for Neo4j's importer; files of an earlier run are replaced. The
 * same options give the same bytes. Nothing is kept but what waits to be written, so a million nodes need no more
 * memory than a thousand.
 */
export async function writeSyntheticGraph(
  folder: string,
  options: SyntheticOptions,
  say: (detail: string) => void,
  signal?: AbortSignal,
): Promise<SyntheticFiles> {
  await mkdir(folder, { recursive: true });
  const files = new GraphFiles(folder);
  let nodes = 0;
  try {
    files.addRecords(options);
    for (const row of syntheticGraph(options)) {
      files.add(row);
      if (files.full) await files.writeFull();
      if (row.what !== 'node' || ++nodes % reportEvery !== 0) continue;
      signal?.throwIfAborted();
      say(`${nodes.toLocaleString('en')} of ${options.nodes.toLocaleString('en')} nodes`);
    }
    return await files.finish();
  } finally {
    await files.close();
  }
}

import { failure } from '../../failures/failure';
import type { Ontology } from '../../ontology/ontology';
import type { DesiredGraph } from '../desired-graph';
import { readDataset } from './read-dataset';
import { resolveDataset } from './resolve-dataset';
import { SeedError } from './seed-issue';

/** What the data set in a folder says. A fault in it is refused as a whole, with every reason. */
export async function readDesiredGraph(
  folder: string,
  ontology: Ontology,
): Promise<{ id: string; graph: DesiredGraph }> {
  try {
    const dataset = await readDataset(folder);
    return { id: dataset.id, graph: resolveDataset(dataset, ontology) };
  } catch (error) {
    const reasons = reasonsOf(error);
    if (reasons === undefined) throw error;
    throw failure('DATASET_REFUSED', { folder, reasons }, { cause: error });
  }
}

function reasonsOf(error: unknown): string | undefined {
  if (error instanceof SeedError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' ? message : undefined;
}

import type { Database } from '../../database/database';
import { failure } from '../../failures/failure';
import type { Ontology } from '../../ontology/ontology';
import type { DesiredGraph } from '../../statements/desired-graph';
import { resolveAgainstDatabase } from '../resolve-against-database';
import { readDataset } from './read-dataset';
import { SeedError } from './seed-issue';

/** What the data set in a folder says. A fault in it is refused as a whole, with every reason. */
export async function readDesiredGraph(
  database: Database,
  folder: string,
  ontology: Ontology,
): Promise<{ id: string; graph: DesiredGraph }> {
  try {
    const dataset = await readDataset(folder);
    return { id: dataset.id, graph: await resolveAgainstDatabase(database, ontology, dataset) };
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

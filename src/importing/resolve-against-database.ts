import type { Database } from '../database/database';
import type { Ontology } from '../ontology/ontology';
import type { DesiredGraph } from '../statements/desired-graph';
import { readKnownThings } from './read-known-things';
import type { Dataset } from './seed/read-dataset';
import { resolveDataset } from './seed/resolve-dataset';

/** What a data set says, beside what a database holds from others. Fails with SeedError, which names every fault. */
export async function resolveAgainstDatabase(
  database: Database,
  ontology: Ontology,
  dataset: Dataset,
): Promise<DesiredGraph> {
  return resolveDataset(dataset, ontology, await readKnownThings(database, ontology, dataset));
}

import type { Database } from '../../database/database';
import type { Ontology } from '../../ontology/ontology';
import { kindNameOf, type DesiredGraph } from '../../statements/desired-graph';
import { resolveAgainstDatabase } from '../resolve-against-database';
import { SeedError } from '../seed/seed-issue';
import { LedgerFindings, LedgerRefused } from './ledger-finding';
import type { LedgerDataset } from './read-ledger';

/** What a ledger says, beside what a database holds. What the classes refuse is told with the row that said it. */
export async function resolveLedger(
  database: Database,
  ontology: Ontology,
  dataset: LedgerDataset,
): Promise<DesiredGraph> {
  try {
    return await resolveAgainstDatabase(database, ontology, dataset);
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    const faults = new LedgerFindings();
    for (const { file, record, property, message } of error.issues) {
      const place = dataset.places.get(record) ?? { file };
      faults.add(place, 'RECORD_REFUSED', { property: `${record} ${property}`, message });
    }
    throw new LedgerRefused(faults.list);
  }
}

/** How many records of each kind a ledger states. */
export function recordsByKind({ records }: LedgerDataset): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id } of records) counts[kindNameOf(id)] = (counts[kindNameOf(id)] ?? 0) + 1;
  return counts;
}

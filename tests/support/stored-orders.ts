import type { Database } from '../../src/database/database';
import { ontology } from '../../src/entities';
import { renewOrders } from '../../src/importing/renew-orders';

/** What the importer keeps beside what it writes, for a graph that a test wrote itself. */
export async function storeOrders(database: Database): Promise<void> {
  await renewOrders(database, ontology, () => undefined);
}

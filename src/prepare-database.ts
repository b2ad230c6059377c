import { join } from 'node:path';
import type { Database } from './database/database';
import { reconcileGraphSchema } from './database/graph-schema';
import { refuseForeignDatabase } from './database/ownership';
import { migrate, readMigrations } from './database/migrations';
import { ontology } from './entities';
import { projectFolder } from './environment';
import { loadGraph } from './importing/load-graph';
import { readDataset } from './importing/seed/read-dataset';
import { resolveDataset } from './importing/seed/resolve-dataset';
import { schemaRules } from './ontology/storage';
import type { Step } from './progress';

/** Brings a database to the state this version needs: migrations, constraints and indexes, the data set. */
export async function prepareDatabase(database: Database, seedFolder: string, step: Step): Promise<void> {
  await refuseForeignDatabase(database);
  await step('Migrations', async (say) => {
    const applied = await migrate(database, await readMigrations(join(projectFolder, 'cypher/migrations')));
    say(applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to apply');
  });
  await step('Constraints and indexes', async (say) => {
    const { created, surplus } = await reconcileGraphSchema(database, schemaRules(ontology));
    const left = surplus.length > 0 ? `; not ours, left alone: ${surplus.join(', ')}` : '';
    say(`${created.length} created${left}`);
  });
  await step('Data set', async (say) => {
    const dataset = await readDataset(seedFolder);
    const report = await loadGraph(database, ontology, dataset.id, resolveDataset(dataset, ontology));
    const { created, updated, deleted, unchanged } = report;
    const nothing = created + updated + deleted === 0;
    say(
      nothing
        ? `${dataset.id}: nothing to change (${unchanged} items)`
        : `${dataset.id}: ${created} created, ${updated} updated, ${deleted} deleted, ${unchanged} unchanged`,
    );
  });
}

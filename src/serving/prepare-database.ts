import { join } from 'node:path';
import type { Database } from '../database/database';
import { reconcileGraphSchema } from '../database/graph-schema';
import { refuseForeignDatabase, refuseSyntheticDatabase } from '../database/ownership';
import { migrate, readMigrations } from '../database/migrations';
import { ontology } from '../entities';
import { projectFolder } from '../environment';
import { describeLoad, loadGraph, type LoadReport } from '../importing/load-graph';
import { areNamesOld, renewNames } from '../importing/renew-names';
import { areOrdersOld, renewOrders } from '../importing/renew-orders';
import { readDesiredGraph } from '../importing/seed/read-desired-graph';
import { isMatchingDue } from '../matching/is-matching-due';
import { schemaRules } from '../ontology/storage';
import type { Step } from '../progress';

export interface Preparation {
  /** Folder of the data set to load; without it none is loaded. */
  seedFolder?: string;
  /** Consent to writing beside data that ipgraph did not write. */
  allowForeignData?: boolean;
  /** Names and orders are made again, also where they are of this version. */
  renew?: boolean;
}

/** What was changed. */
export interface PreparationReport {
  migrations: string[];
  constraintsAndIndexes: string[];
  dataset?: LoadReport & { id: string };
}

/** Brings a database to the state this version needs: migrations, constraints and indexes, the data set. */
export async function prepareDatabase(
  database: Database,
  preparation: Preparation,
  step: Step,
): Promise<PreparationReport> {
  const { seedFolder } = preparation;
  if (seedFolder !== undefined) await refuseSyntheticDatabase(database);
  const migrated = await migrateDatabase(database, preparation, step);
  if (seedFolder === undefined) return migrated;
  const dataset = await seedDatabase(database, seedFolder, step);
  await matchWhereDue(database, step);
  return { ...migrated, dataset };
}

/** Looks again for organisations that may be the same, where what is known of them changed. */
export async function matchWhereDue(database: Database, step: Step): Promise<void> {
  if (!(await isMatchingDue(database))) return;
  // The list of divisions by which names are taken apart need not be loaded where nothing is to be compared.
  const { matchNames } = await import('../matching/match-names');
  await matchNames(database, step);
}

/** Migrations, constraints and indexes, and names and orders where these are of an older version. A database that is in that state already is only read. */
export async function migrateDatabase(
  database: Database,
  { allowForeignData = false, renew = false }: Preparation,
  step: Step,
): Promise<PreparationReport> {
  if (!allowForeignData) await refuseForeignDatabase(database);
  const migrations = await step('Migrations', async (say) => {
    const applied = await migrate(database, await readMigrations(migrationsFolder));
    say(applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to apply');
    return applied;
  });
  const constraintsAndIndexes = await step('Constraints and indexes', async (say) => {
    const { created, surplus } = await reconcileGraphSchema(database, schemaRules(ontology));
    const left = surplus.length > 0 ? `; not ours, left alone: ${surplus.join(', ')}` : '';
    say(`${created.length} created${left}`);
    return created;
  });
  if (renew || (await areNamesOld(database, ontology))) {
    await step('Names for search', async (say) => {
      say(`${await renewNames(database, ontology, say)} made again`);
    });
  }
  if (renew || (await areOrdersOld(database, ontology))) {
    await step('Orders of lists', (say) => renewOrders(database, ontology, say));
  }
  return { migrations, constraintsAndIndexes };
}

/** Loads a data set. A database that holds it already is only read. */
function seedDatabase(
  database: Database,
  seedFolder: string,
  step: Step,
): Promise<LoadReport & { id: string }> {
  return step('Data set', async (say) => {
    const { id, graph } = await readDesiredGraph(database, seedFolder, ontology);
    const report = await loadGraph(database, ontology, id, graph);
    say(`${id}: ${describeLoad(report)}`);
    return { id, ...report };
  });
}

export const migrationsFolder = join(projectFolder, 'cypher/migrations');

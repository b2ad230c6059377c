import { checkDatabase } from '../checking/check-database';
import type { CheckReport } from '../checking/report';
import type { Database } from '../database/database';
import { readMigrations } from '../database/migrations';
import { isSynthetic } from '../database/ownership';
import { ontology } from '../entities';
import { readDesiredGraph } from '../importing/seed/read-desired-graph';
import { schemaRules } from '../ontology/storage';
import type { Step } from '../progress';
import { migrationsFolder } from './prepare-database';

/** Compares a database with what this version of the program and a data set say. Synthetic data have no data set. */
export async function checkAgainstProgram(
  database: Database,
  seedFolder: string,
  step: Step,
): Promise<CheckReport> {
  const expected = {
    ontology,
    migrations: await readMigrations(migrationsFolder),
    rules: schemaRules(ontology),
    ...((await isSynthetic(database))
      ? {}
      : { dataset: await readDesiredGraph(database, seedFolder, ontology) }),
  };
  return step('Check', (say) => checkDatabase(database, expected, say));
}

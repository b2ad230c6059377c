import { checkDatabase } from '../checking/check-database';
import type { ExpectedDataset } from '../checking/check-dataset';
import type { CheckReport } from '../checking/report';
import type { Database } from '../database/database';
import { readMigrations } from '../database/migrations';
import { isSynthetic } from '../database/ownership';
import { ontology } from '../entities';
import { readDesiredGraph } from '../importing/seed/read-desired-graph';
import { readWithdrawals, withoutWithdrawn } from '../importing/withdrawals';
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
    ...((await isSynthetic(database)) ? {} : { dataset: await expectedDataset(database, seedFolder) }),
  };
  return step('Check', (say) => checkDatabase(database, expected, say));
}

/** What the data set says without what was withdrawn. */
async function expectedDataset(database: Database, seedFolder: string): Promise<ExpectedDataset> {
  const { id, graph } = await readDesiredGraph(database, seedFolder, ontology);
  return { id, graph: withoutWithdrawn(graph, await readWithdrawals(database)).kept };
}

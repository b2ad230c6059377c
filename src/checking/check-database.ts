import type { Database } from '../database/database';
import type { SchemaRule } from '../database/graph-schema';
import type { Migration } from '../database/migrations';
import type { Ontology } from '../ontology/ontology';
import { CheckContext } from './check-context';
import { checkDataset, type ExpectedDataset } from './check-dataset';
import { checkDegrees } from './check-degrees';
import { checkEvidence } from './check-evidence';
import { checkGraphSchema } from './check-graph-schema';
import { checkLabels } from './check-labels';
import { checkMigrations } from './check-migrations';
import { checkNodes } from './check-nodes';
import { checkOrders } from './check-orders';
import { checkRelationships } from './check-relationships';
import { checkRepeated } from './check-repeated';
import { checkTypes } from './check-types';
import { ReportBuilder, type CheckReport } from './report';

/** What a database should be. */
export interface ExpectedDatabase {
  ontology: Ontology;
  migrations: readonly Migration[];
  rules: readonly SchemaRule[];
  /** Without it nothing is compared with a data set. */
  dataset?: ExpectedDataset;
}

/**
 * Compares a database with what it should be and says what differs. It reads only. Everything is looked at, nothing
 * is sampled; what is kept in memory is a page, whatever the size of the database. A database that is written to
 * meanwhile may show differences that come from that.
 */
export async function checkDatabase(
  database: Database,
  expected: ExpectedDatabase,
  say: (detail: string) => void = () => undefined,
): Promise<CheckReport> {
  const builder = new ReportBuilder();
  const context = new CheckContext(database, expected.ontology, builder, say);
  await checkMigrations(context, database, expected.migrations);
  await checkGraphSchema(context, database, expected.rules);
  await checkLabels(context);
  await checkTypes(context);
  await checkNodes(context);
  await checkRelationships(context);
  await checkRepeated(context);
  await checkDegrees(context);
  await checkOrders(context);
  await checkEvidence(context);
  await checkDataset(context, expected.dataset);
  return builder.finish();
}

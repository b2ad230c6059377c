import { z } from 'zod';
import type { Database } from './database';

/** A constraint or an index that the ontology asks for; its name is derived from what it says. */
export interface SchemaRule {
  name: string;
  kind: 'UNIQUENESS' | 'RANGE';
  label: string;
  properties: readonly string[];
}

export interface ReconciliationReport {
  created: string[];
  /** Constraints and indexes in the database that nothing asks for; they are left alone. */
  surplus: string[];
}

const existingRow = z.object({ name: z.string() });

/**
 * Creates what is missing, in one pass, and waits until the indexes answer. A rule is not created where something of
 * another name already holds the same label and properties; that is then reported as surplus.
 */
export async function reconcileGraphSchema(
  database: Database,
  rules: readonly SchemaRule[],
): Promise<ReconciliationReport> {
  const before = await existingNames(database);
  const wanted = new Set(rules.map((rule) => rule.name));
  const missing = rules.filter((rule) => !before.has(rule.name));
  if (missing.length > 0) {
    await database.write('create constraints and indexes', async (run) => {
      for (const rule of missing) await run(createStatement(rule));
    });
    await database.command('await indexes', 'CALL db.awaitIndexes(300)');
  }
  const after = missing.length > 0 ? await existingNames(database) : before;
  return {
    created: missing.map((rule) => rule.name).filter((name) => after.has(name)),
    surplus: [...before].filter((name) => !wanted.has(name)).sort(),
  };
}

export function createStatement(rule: SchemaRule): string {
  const properties = rule.properties.map((property) => `n.${property}`).join(', ');
  return rule.kind === 'UNIQUENESS'
    ? `CREATE CONSTRAINT ${rule.name} IF NOT EXISTS FOR (n:${rule.label}) REQUIRE (${properties}) IS UNIQUE`
    : `CREATE INDEX ${rule.name} IF NOT EXISTS FOR (n:${rule.label}) ON (${properties})`;
}

async function existingNames(database: Database): Promise<ReadonlySet<string>> {
  return new Set([...(await namesOf(database, 'CONSTRAINTS')), ...(await namesOf(database, 'INDEXES'))]);
}

async function namesOf(database: Database, what: 'CONSTRAINTS' | 'INDEXES'): Promise<string[]> {
  const owned = what === 'INDEXES' ? "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL " : '';
  const rows = await database.read({
    name: `show ${what.toLowerCase()}`,
    text: `SHOW ${what} YIELD * ${owned}RETURN name`,
    parameters: {},
  });
  return rows.map((row) => existingRow.parse(row).name);
}

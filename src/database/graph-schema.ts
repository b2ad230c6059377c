import { Neo4jError } from 'neo4j-driver';
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
  const surplus = [...before].filter((name) => !wanted.has(name)).sort();
  const missing = rules.filter((rule) => !before.has(rule.name));
  if (missing.length === 0) return { created: [], surplus };
  const sent = await create(database, missing);
  await database.command('await indexes', 'CALL db.awaitIndexes(300)');
  const after = await existingNames(database);
  return { created: sent.map((rule) => rule.name).filter((name) => after.has(name)), surplus };
}

const maximumAttempts = 3;

/** Returns what it created itself: another process that starts on the same database may be first with some. */
async function create(
  database: Database,
  rules: readonly SchemaRule[],
  attempt = 1,
): Promise<readonly SchemaRule[]> {
  try {
    await database.write('create constraints and indexes', async (run) => {
      for (const rule of rules) await run(createStatement(rule));
    });
    return rules;
  } catch (error) {
    if (attempt === maximumAttempts || !isAlreadyThere(error)) throw error;
    const existing = await existingNames(database);
    const left = rules.filter((rule) => !existing.has(rule.name));
    return create(database, left, attempt + 1);
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Neo4jError && /^Neo\.ClientError\.Schema\.\w+AlreadyExists$/.test(error.code);
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

import { Neo4jError } from 'neo4j-driver';
import { z } from 'zod';
import type { Database } from './database';

/** A constraint or an index that the ontology asks for; its name is derived from what it says. */
export interface SchemaRule {
  name: string;
  kind: 'UNIQUENESS' | 'RANGE' | 'FULLTEXT';
  /** The label, or the type where it holds for relationships. */
  label: string;
  onRelationships?: boolean;
  properties: readonly string[];
  /** What makes terms of the texts of a full-text index; without it that of words. */
  analyzer?: string;
}

export interface ReconciliationReport {
  created: string[];
  /** Constraints and indexes in the database that nothing asks for; they are left alone. */
  surplus: string[];
}

/** A constraint or an index as the database describes it; the index behind a constraint is no rule of its own. */
export interface ExistingRule {
  name: string;
  what: 'CONSTRAINT' | 'INDEX';
  /** In the database's words: UNIQUENESS, RANGE, FULLTEXT and so on. */
  kind: string;
  /** Labels, or types where it holds for relationships. */
  labels: string[];
  onRelationships: boolean;
  properties: string[];
}

const existingRow = z.object({
  name: z.string(),
  type: z.string(),
  entityType: z.enum(['NODE', 'RELATIONSHIP']),
  labelsOrTypes: z.array(z.string()).nullable(),
  properties: z.array(z.string()).nullable(),
});

/**
 * Creates what is missing, in one pass, and waits until the indexes answer. A rule is not created where something of
 * another name already holds the same label and properties; that is then reported as surplus.
 */
export async function reconcileGraphSchema(
  database: Database,
  rules: readonly SchemaRule[],
): Promise<ReconciliationReport> {
  const before = await existingRules(database);
  const wanted = new Set(rules.map((rule) => rule.name));
  const surplus = before.map(({ name }) => name).filter((name) => !wanted.has(name));
  const missing = missingFrom(before, rules);
  if (missing.length === 0) return { created: [], surplus: surplus.sort() };
  await dropHalfMadeConstraints(database, before, missing);
  const sent = await create(database, missing);
  await database.command('await indexes', `CALL db.awaitIndexes(${awaitSeconds})`, awaitSeconds * 1_000);
  const left = new Set(missingFrom(await existingRules(database), sent));
  const created = sent.filter((rule) => !left.has(rule)).map(({ name }) => name);
  return { created, surplus: surplus.sort() };
}

const awaitSeconds = 300;

function missingFrom(existing: readonly ExistingRule[], rules: readonly SchemaRule[]): SchemaRule[] {
  const keyOf = (what: ExistingRule['what'], name: string) => `${what} ${name}`;
  const there = new Set(existing.map(({ what, name }) => keyOf(what, name)));
  return rules.filter(
    ({ kind, name }) => !there.has(keyOf(kind === 'UNIQUENESS' ? 'CONSTRAINT' : 'INDEX', name)),
  );
}

/**
 * A database that is killed while it makes a constraint may keep the constraint's index without the constraint: it
 * is never populated, and waiting for it has no end. Where another process is just making that constraint, the
 * database refuses or finds the two in each other's way, and the constraint is there.
 */
async function dropHalfMadeConstraints(
  database: Database,
  existing: readonly ExistingRule[],
  missing: readonly SchemaRule[],
): Promise<void> {
  const constraints = new Set(missing.filter(({ kind }) => kind === 'UNIQUENESS').map(({ name }) => name));
  for (const { what, name } of existing) {
    if (what !== 'INDEX' || !constraints.has(name)) continue;
    try {
      await database.command('drop half-made constraint', `DROP INDEX ${name} IF EXISTS`);
    } catch (error) {
      if (!isInTheWay(error)) throw error;
    }
  }
}

function isInTheWay(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    /^Neo\.((Client|Database)Error\.Schema\.|TransientError\.Transaction\.DeadlockDetected$)/.test(error.code)
  );
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
    return create(database, missingFrom(await existingRules(database), rules), attempt + 1);
  }
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Neo4jError && /^Neo\.ClientError\.Schema\.\w+AlreadyExists$/.test(error.code);
}

/** Each Chinese character is a word of its own, and no word is passed over. */
const analyzerOfWords = 'standard-no-stop-words';

export function createStatement(rule: SchemaRule): string {
  const properties = rule.properties.map((property) => `n.${property}`).join(', ');
  switch (rule.kind) {
    case 'UNIQUENESS':
      return `CREATE CONSTRAINT ${rule.name} IF NOT EXISTS FOR (n:${rule.label}) REQUIRE (${properties}) IS UNIQUE`;
    case 'RANGE':
      return `CREATE INDEX ${rule.name} IF NOT EXISTS FOR ${indexed(rule)} ON (${properties})`;
    case 'FULLTEXT':
      return (
        `CREATE FULLTEXT INDEX ${rule.name} IF NOT EXISTS FOR (n:${rule.label}) ON EACH [${properties}] ` +
        `OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${rule.analyzer ?? analyzerOfWords}'}}`
      );
  }
}

function indexed({ label, onRelationships }: SchemaRule): string {
  return onRelationships ? `()-[n:${label}]-()` : `(n:${label})`;
}

/** Every constraint and index of the database, but for the two that look up labels and types. */
export async function existingRules(database: Database): Promise<ExistingRule[]> {
  return [...(await rulesOf(database, 'CONSTRAINT')), ...(await rulesOf(database, 'INDEX'))];
}

async function rulesOf(database: Database, what: ExistingRule['what']): Promise<ExistingRule[]> {
  const [shown, owned] =
    what === 'INDEX'
      ? ['INDEXES', "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL "]
      : ['CONSTRAINTS', ''];
  const rows = await database.read({
    name: `show ${shown.toLowerCase()}`,
    text: `SHOW ${shown} YIELD * ${owned}RETURN name, type, entityType, labelsOrTypes, properties`,
    parameters: {},
  });
  return rows.map((row) => {
    const { name, type, entityType, labelsOrTypes, properties } = existingRow.parse(row);
    const onRelationships = entityType === 'RELATIONSHIP';
    return {
      name,
      what,
      kind: type,
      labels: labelsOrTypes ?? [],
      onRelationships,
      properties: properties ?? [],
    };
  });
}

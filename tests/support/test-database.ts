import { Database } from '../../src/database/database';
import type { DatabaseSettings } from '../../src/database/settings';

/** The Neo4j that this run started for this worker of jest; see start-neo4j.ts. */
export function testDatabaseSettings(): DatabaseSettings {
  const all = process.env.IPGRAPH_TEST_NEO4J;
  if (all === undefined)
    throw new Error("IPGRAPH_TEST_NEO4J is not set; integration tests run with jest's globalSetup.");
  const own = (JSON.parse(all) as DatabaseSettings[])[Number(process.env.JEST_WORKER_ID) - 1];
  if (own === undefined) throw new Error(`No Neo4j was started for worker ${process.env.JEST_WORKER_ID}.`);
  return own;
}

/** The same as the variables that a program reads. */
export function testDatabaseEnvironment() {
  const { uri, user, password } = testDatabaseSettings();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

/** Opens the test database without data: each test file owns what it finds there. */
export async function openEmptyDatabase(): Promise<Database> {
  const database = openTestDatabase();
  await emptyDatabase(database);
  return database;
}

/** Opens the test database as the file before left it. */
export function openTestDatabase(): Database {
  return Database.open(testDatabaseSettings());
}

export async function emptyDatabase(database: Database): Promise<void> {
  await database.write('empty the test database', (run) => run('MATCH (n) DETACH DELETE n'));
}

const maximumPasses = 5;

/**
 * Drops every constraint and index, for tests of how they come about. What a program of an earlier file was still making
 * may come to light between two listings; it is then dropped in the next pass.
 */
export async function dropGraphSchema(database: Database): Promise<void> {
  for (let pass = 1; ; pass++) {
    try {
      for (const what of ['CONSTRAINT', 'INDEX'] as const) await dropAll(database, what);
      return;
    } catch (error) {
      if (pass === maximumPasses) throw error;
    }
  }
}

async function dropAll(database: Database, what: 'CONSTRAINT' | 'INDEX'): Promise<void> {
  const condition = what === 'INDEX' ? "WHERE type <> 'LOOKUP' " : '';
  const rows = await database.read({
    name: 'schema',
    text: `SHOW ${what}${what === 'INDEX' ? 'ES' : 'S'} YIELD * ${condition}RETURN name`,
    parameters: {},
  });
  for (const row of rows) await database.command('drop', `DROP ${what} ${String(row.name)} IF EXISTS`);
}

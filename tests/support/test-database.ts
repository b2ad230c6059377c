import { Database } from '../../src/database/database';
import type { DatabaseSettings } from '../../src/database/settings';

/** The Neo4j that this run started; see start-neo4j.ts. */
export function testDatabaseSettings(): DatabaseSettings {
  return {
    uri: variable('IPGRAPH_TEST_NEO4J_URI'),
    user: variable('IPGRAPH_TEST_NEO4J_USER'),
    password: variable('IPGRAPH_TEST_NEO4J_PASSWORD'),
    database: variable('IPGRAPH_TEST_NEO4J_DATABASE'),
  };
}

/** The same as the variables that a program reads. */
export function testDatabaseEnvironment() {
  const { uri, user, password } = testDatabaseSettings();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

/** Opens the test database without data: each test file owns what it finds there. */
export async function openEmptyDatabase(): Promise<Database> {
  const database = Database.open(testDatabaseSettings());
  await database.write('empty the test database', (run) => run('MATCH (n) DETACH DELETE n'));
  return database;
}

/** Drops every constraint and index, for tests of how they come about. */
export async function dropGraphSchema(database: Database): Promise<void> {
  for (const what of ['CONSTRAINT', 'INDEX'] as const) await dropAll(database, what);
}

async function dropAll(database: Database, what: 'CONSTRAINT' | 'INDEX'): Promise<void> {
  const condition = what === 'INDEX' ? "WHERE type <> 'LOOKUP' " : '';
  const rows = await database.read({
    name: 'schema',
    text: `SHOW ${what}${what === 'INDEX' ? 'ES' : 'S'} YIELD * ${condition}RETURN name`,
    parameters: {},
  });
  for (const row of rows) await database.command('drop', `DROP ${what} ${String(row.name)}`);
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set; integration tests run with jest's globalSetup.`);
  return value;
}

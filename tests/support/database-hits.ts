import neo4j from 'neo4j-driver';
import type { Statement } from '../../src/database/statement';
import { withOneParameter } from '../../src/database/one-parameter';
import { testDatabaseSettings } from './test-database';

/** What Neo4j reads for some statements, by plans for the data that are there now. */
export async function hitsOf(statements: readonly Statement[]): Promise<number> {
  return (await hitsOfEach(statements)).reduce((sum, hits) => sum + hits, 0);
}

/** The same for each of them, in their order. */
export async function hitsOfEach(statements: readonly Statement[]): Promise<number[]> {
  const { uri, user, password, database } = testDatabaseSettings();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session({ database });
  const hits: number[] = [];
  await forgetPlans();
  try {
    for (const statement of statements) {
      const { text, parameters } = withOneParameter(statement.text, statement.parameters);
      const { summary } = await session.run(`PROFILE ${text}`, parameters);
      hits.push(summary.profile ? hitsBelow(summary.profile) : NaN);
    }
    return hits;
  } finally {
    await session.close();
    await driver.close();
  }
}

interface ProfiledPlan {
  dbHits: number;
  children: ProfiledPlan[];
}

function hitsBelow({ dbHits, children }: ProfiledPlan): number {
  return children.reduce((total, child) => total + hitsBelow(child), dbHits);
}

/** Lets Neo4j plan anew, as it does by itself some seconds after the data have changed: an earlier file may have asked the same of others. */
async function forgetPlans(): Promise<void> {
  const { uri, user, password, database } = testDatabaseSettings();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    await driver.executeQuery('CALL db.clearQueryCaches()', {}, { database });
  } finally {
    await driver.close();
  }
}

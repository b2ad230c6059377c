import neo4j from 'neo4j-driver';
import type { Statement } from '../../src/database/database';
import { testDatabaseSettings } from './test-database';

/** What Neo4j reads for a statement; not a number where there is none. */
export async function dbHitsOf(statement: Statement | undefined): Promise<number> {
  const { uri, user, password, database } = testDatabaseSettings();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session({ database });
  try {
    const { summary } = await session.run(`PROFILE ${statement?.text ?? ''}`, statement?.parameters);
    return summary.profile ? hitsBelow(summary.profile) : NaN;
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

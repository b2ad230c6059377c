import neo4j from 'neo4j-driver';
import type { DatabaseSettings } from '../../src/database/settings';
import type { SentStatement } from './contenders/contender';

interface ProfiledPlan {
  readonly dbHits: number;
  readonly children: readonly ProfiledPlan[];
}

/** What Neo4j reads for some statements; each is run once more, with PROFILE. */
export async function dbHitsOf(
  { uri, user, password, database }: DatabaseSettings,
  statements: readonly SentStatement[],
): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    let hits = 0;
    for (const { text, parameters } of statements) {
      const { summary } = await session.run(`PROFILE ${text}`, parameters);
      if (!summary.profile) throw new Error(`Neo4j gave no profile of ${text}`);
      hits += hitsBelow(summary.profile);
    }
    return hits;
  } finally {
    await session.close();
    await driver.close();
  }
}

function hitsBelow({ dbHits, children }: ProfiledPlan): number {
  return children.reduce((total, child) => total + hitsBelow(child), dbHits);
}

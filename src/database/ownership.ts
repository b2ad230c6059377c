import type { Database } from './database';

/** A database that holds someone else's data; it is not written to. */
export class ForeignDatabaseError extends Error {
  readonly code = 'DATABASE_NOT_OURS';
}

/** Refuses a database that has data but not the mark that the first migration leaves. */
export async function refuseForeignDatabase(database: Database): Promise<void> {
  const [row] = await database.read({
    name: 'whose database',
    text: 'RETURN EXISTS { MATCH (n) } AND NOT EXISTS { MATCH (:IpgraphDatabase) } AS foreign',
    parameters: {},
  });
  if (row?.foreign !== true) return;
  throw new ForeignDatabaseError(
    'This database holds data that ipgraph did not write, and was left as it is. Give an empty database ' +
      '(NEO4J_URI, NEO4J_DATABASE), or leave NEO4J_URI out to use a local one.',
  );
}

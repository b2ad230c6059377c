import type { Database } from '../database/database';

/** What is made from the graph itself, and how it was made last: the database's own record says so. */
export type Derived = 'names' | 'orders';

/**
 * Whether something derived was made otherwise than it is made now. A database without things has none that is old: it
 * is marked as current.
 */
export async function isOld(database: Database, derived: Derived, version: string): Promise<boolean> {
  const [row] = await database.read({
    name: `are ${derived} old`,
    text: `OPTIONAL MATCH (graph:IpgraphDatabase {id: 'ipgraph'})
           RETURN coalesce(graph.${derived}, '') = $version AS current, EXISTS { (:Thing) } AS filled`,
    parameters: { version },
  });
  if (row?.current === true) return false;
  if (row?.filled === true) return true;
  await markCurrent(database, derived, version);
  return false;
}

export async function markCurrent(database: Database, derived: Derived, version: string): Promise<void> {
  await database.write(`${derived} are current`, (run) =>
    run(`MERGE (graph:IpgraphDatabase {id: 'ipgraph'}) SET graph.${derived} = $version`, { version }),
  );
}

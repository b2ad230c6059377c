import type { Database, Run } from '../database/database';
import { takeLock } from '../database/migrations';

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

/** The things that were gone through at once: the id of the last of them, null where there were none, and how much was made. */
export interface RenewedPage {
  last: string | null;
  count: number;
}

/**
 * Makes something again for all things, in pages that follow the ids; returns how much. Each page takes the lock, which
 * keeps several processes that start on one database from doing the same at once.
 */
export async function renewInPages(
  database: Database,
  derived: Derived,
  renewPage: (run: Run, after: string) => Promise<RenewedPage>,
  say: (count: number) => void,
): Promise<number> {
  let [after, count]: [string | null, number] = ['', 0];
  while (after !== null) {
    const from: string = after;
    const page: RenewedPage = await database.write(`renew ${derived}`, async (run) => {
      await takeLock(run);
      return renewPage(run, from);
    });
    [after, count] = [page.last, count + page.count];
    say(count);
  }
  return count;
}

import { failure } from '../failures/failure';
import type { Database } from './database';

/** Refuses a database that has data but not the mark that the first migration leaves. */
export async function refuseForeignDatabase(database: Database): Promise<void> {
  const [row] = await database.read({
    name: 'whose database',
    text: 'RETURN EXISTS { MATCH (n) } AND NOT EXISTS { MATCH (:IpgraphDatabase) } AS foreign',
    parameters: {},
  });
  if (row?.foreign !== true) return;
  throw failure('DATABASE_NOT_OURS', {});
}

/** Refuses a database of made-up data: what sources say is never mixed with it. */
export async function refuseSyntheticDatabase(database: Database): Promise<void> {
  if (await isSynthetic(database)) throw failure('DATABASE_IS_SYNTHETIC', {});
}

/** Whether the database holds made-up data. */
export async function isSynthetic(database: Database): Promise<boolean> {
  const [row] = await database.read({
    name: 'synthetic database',
    text: 'RETURN EXISTS { MATCH (:IpgraphDatabase {synthetic: true}) } AS synthetic',
    parameters: {},
  });
  return row?.synthetic === true;
}

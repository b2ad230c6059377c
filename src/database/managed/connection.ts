import type { DatabaseSettings } from '../settings';
import { LOOPBACK } from './port';

/** How to reach the managed Neo4j: Community has this one user and holds one database of this name. */
export function connectionTo(port: number, password: string): DatabaseSettings {
  return { uri: `bolt://${LOOPBACK}:${port}`, user: 'neo4j', password, database: 'neo4j' };
}

import type { ManagedNeo4jOptions } from '../../src/database/managed/managed-neo4j';
import { silently } from '../../src/progress';

/** A Neo4j of the size that tests need. */
export function testNeo4jOptions(folder: string): ManagedNeo4jOptions {
  return {
    folder,
    heapMegabytes: 768,
    pageCacheMegabytes: 128,
    step: silently,
    inheritedEnvironment: process.env,
  };
}

import path from 'node:path';
import type { ManagedNeo4jOptions } from '../../src/database/managed/managed-neo4j';
import { silently } from '../../src/progress';

/**
 * For a Neo4j that lives for minutes at most: Java's second compiler, which pays off later, is left out, so that a start
 * takes a third less of the processor.
 */
export const javaOfTests = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' };

/** A Neo4j of the size that tests need. */
export function testNeo4jOptions(folder: string): ManagedNeo4jOptions {
  return {
    folder,
    heapMegabytes: 768,
    pageCacheMegabytes: 128,
    step: silently,
    inheritedEnvironment: { ...process.env, ...javaOfTests },
  };
}

/**
 * The data folder of a test that starts a Neo4j of its own. It lies in the folder of the run, so that the end of the
 * run, an interrupted one too, finds what that test may have left running.
 */
export function ownDataFolder(name: string): string {
  const runFolder = process.env.IPGRAPH_TEST_FOLDER;
  if (runFolder === undefined) throw new Error("Integration tests run with jest's globalSetup.");
  return path.join(runFolder, `数据 with space ${name}`);
}

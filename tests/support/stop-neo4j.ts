import { testRun } from './start-neo4j';

export default async function stopTestNeo4j(): Promise<void> {
  await testRun.stopTestNeo4j?.();
}

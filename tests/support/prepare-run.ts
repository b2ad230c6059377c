import { unpackChromium } from './chromium';
import startTestNeo4j from './start-neo4j';

/**
 * What an integration run needs before its workers begin. Chromium is unpacked here, since two workers that do so at
 * once write to one file, and one of them starts it half written.
 */
export default async function prepareRun(config: { maxWorkers: number }): Promise<void> {
  await unpackChromium();
  await startTestNeo4j(config);
}

import { testRun } from './start-neo4j';

const PATIENCE_MILLISECONDS = 20_000;

export default async function stopTestNeo4j(): Promise<void> {
  await testRun.stopTestNeo4j?.();
  endIfHeld();
}

/** A run that something still holds open after its last test ends as a failure that names it, instead of never. */
function endIfHeld(): void {
  setTimeout(() => {
    const held = [...new Set(process.getActiveResourcesInfo())].join(', ');
    process.stderr.write(`The tests have ended, and something that they left holds the run open: ${held}\n`);
    process.exit(1);
  }, PATIENCE_MILLISECONDS).unref();
}

import { performance } from 'node:perf_hooks';
import { SettingsError, readEnvironment } from './environment';
import { consoleSteps } from './progress';
import { start } from './start';

/** One answered question of the first source for each kind of user; names of schema/operations/. */
const firstQuestions = [
  ['Analyst  分析', 'enterprise-with-sources'],
  ['Policy   政策', 'gi-chains-of-shanting'],
  ['Developer 开发', 'valid-patents-time-series'],
] as const;

async function main(): Promise<void> {
  const step = consoleSteps(process.stdout);
  const server = await start(readEnvironment(), step);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`\nipgraph is ready after ${(performance.now() / 1_000).toFixed(1)} s: ${server.url}/graphql`);
  for (const [role, example] of firstQuestions) say(`  ${role}: ${server.url}/graphql?example=${example}`);
  say('Stop with Ctrl-C.');
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        fail(error);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(error: unknown): never {
  const known = error instanceof SettingsError || (error instanceof Error && 'code' in error);
  const text = known ? (error as Error).message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}

main().catch(fail);

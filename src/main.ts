import { performance } from 'node:perf_hooks';
import { readEnvironment } from './environment';
import { consoleSteps } from './progress';
import { start } from './start';
import { warmUp } from './warm-up';

/** One answered question of the first source for each kind of user; names of schema/operations/. */
const firstQuestions = [
  ['Analyst   分析', 'enterprise-with-sources'],
  ['Policy    政策', 'gi-chains-of-a-place'],
  ['Developer 开发', 'valid-patents-time-series'],
] as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const interrupted = untilSignal();
  const server = await start(readEnvironment(), consoleSteps(process.stdout), interrupted);
  say(`\nipgraph is ready after ${(performance.now() / 1_000).toFixed(1)} s: ${server.url}/graphql`);
  for (const [role, example] of firstQuestions) say(`  ${role}: ${server.url}/graphql?example=${example}`);
  say('Stop with Ctrl-C.');
  const operations = firstQuestions.map(([, example]) => example);
  void warmUp(server.url, operations, interrupted).then(server.prepareQuickerStart);
  await aborted(interrupted);
  await server.stop();
}

/** Ends with the first Ctrl-C or SIGTERM; later ones change nothing, since the stop is under way. */
function untilSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      controller.abort(new Error(`Stopped by ${name}.`));
    });
  }
  return controller.signal;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}

/** Errors with a code of ours are written for the person at the terminal; others are shown whole. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? error.message : (error.stack ?? error.message);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`\n${describe(error)}\n`);
    process.exit(1);
  },
);

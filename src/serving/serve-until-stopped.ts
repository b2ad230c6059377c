import { performance } from 'node:perf_hooks';
import { consoleSteps, silently } from '../progress';
import { start, type StartOptions } from './start';
import { warmUp } from './warm-up';

export interface ServeUntilStoppedOptions extends Omit<StartOptions, 'step' | 'signal'> {
  /** Folder of example operations that the links and the warm-up name. */
  operationsFolder: string;
  firstQuestions: readonly { who: string; example: string }[];
  /** One JSON line when ready, and nothing else. */
  json: boolean;
  out: NodeJS.WriteStream;
}

/** The whole life of a server at a terminal: says each step and where it listens, and ends in order on a signal. */
export async function serveUntilStopped(options: ServeUntilStoppedOptions): Promise<void> {
  const { out, json, operationsFolder, firstQuestions } = options;
  const interrupted = untilSignal();
  const step = json ? silently : consoleSteps(out);
  const server = await start({ ...options, step, signal: interrupted });
  const seconds = (performance.now() / 1_000).toFixed(1);
  const { url } = server;
  if (json) out.write(`${JSON.stringify({ url, graphql: `${url}/graphql`, seconds: Number(seconds) })}\n`);
  else {
    out.write(`\nipgraph is ready after ${seconds} s: ${url}/graphql\n`);
    out.write(`  Explorer  浏览: ${url}/\n`);
    for (const { who, example } of firstQuestions) out.write(`  ${who}: ${url}/graphql?example=${example}\n`);
    out.write('Stop with Ctrl-C.\n');
  }
  const examples = firstQuestions.map(({ example }) => example);
  void warmUp(url, operationsFolder, examples, interrupted).then(server.prepareQuickerStart);
  const lost = await Promise.race([aborted(interrupted), server.lost]);
  await server.stop();
  if (lost) throw lost;
}

/** Ends with the first Ctrl-C or SIGTERM; later ones change nothing, since the stop is under way. */
function untilSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      controller.abort();
    });
  }
  return controller.signal;
}

async function aborted(signal: AbortSignal): Promise<undefined> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}

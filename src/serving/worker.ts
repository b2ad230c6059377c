import type { RunningServer } from '../api/server';
import { serve } from './serve';
import type { FromWorker, ToWorker } from './workers';

/**
 * One of several serving processes (WORKERS). It lives as long as the process that started it: signals of the
 * terminal go to the whole group and are that process's to answer, and when it is killed, the channel closes.
 */
let server: Promise<RunningServer> | undefined;

const answer = (message: FromWorker): void => void process.send?.(message);

async function handle(message: ToWorker): Promise<void> {
  if ('serve' in message) {
    server = serve(message.serve);
    answer({ listening: (await server).url });
  } else {
    await end();
  }
}

async function end(): Promise<void> {
  await (await server)?.stop();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToWorker) => {
  handle(message).catch((error: unknown) => {
    answer({ failed: error instanceof Error ? error.message : String(error) });
    process.exit(1);
  });
});

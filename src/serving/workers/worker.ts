import type { Socket } from 'node:net';
import type { GraphqlServer } from '../../api/server';
import { createServing } from '../serve';
import type { FromWorker, ToWorker } from './messages';

/**
 * One of several serving processes (WORKERS). It lives as long as the process that started it: signals of the
 * terminal go to the whole group and are that process's to answer, and when it is killed, the channel closes.
 */
let server: Promise<GraphqlServer> | undefined;

const answer = (message: FromWorker): void => void process.send?.(message);

async function handle(message: ToWorker, socket: Socket | undefined): Promise<void> {
  if ('serve' in message) {
    server = createServing(message.serve);
    await (await server).acceptHanded();
    answer({ ready: true });
  } else if ('connection' in message) {
    answer({ taken: message.connection });
    if (socket !== undefined) (await server)?.take(socket);
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
process.on('message', (message: ToWorker, socket?: Socket) => {
  handle(message, socket).catch((error: unknown) => {
    answer({ failed: error instanceof Error ? error.message : String(error) });
    process.exit(1);
  });
});

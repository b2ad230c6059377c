import type { DatabaseSettings } from '../../../src/database/settings';
import type { FromWorker, ToWorker } from '../../../src/serving/workers';
import type { SentStatement, Serving } from './contender';

export interface ServeOptions {
  readonly database: DatabaseSettings;
  readonly tell?: (statement: SentStatement) => void;
}

interface Server {
  readonly serve: (options: ServeOptions) => Promise<Serving>;
}

/**
 * The process of a contender that is not ipgraph: serves what the module named on the command line serves, and speaks
 * as ipgraph's own worker process does.
 */
let serving: Promise<Serving> | undefined;

const answer = (message: FromWorker): void => void process.send?.(message);

async function handle(message: ToWorker): Promise<void> {
  if ('serve' in message) {
    const { serve } = (await import(process.argv[2] ?? '')) as Server;
    serving = serve({ database: message.serve.database });
    answer({ listening: (await serving).url });
  } else {
    await (await serving)?.stop();
    process.exit(0);
  }
}

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToWorker) => {
  handle(message).catch((error: unknown) => {
    answer({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    process.exit(1);
  });
});

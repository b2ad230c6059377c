import { serverState } from '../asking/server-state';
import type { Environment } from '../environment';
import { failure } from '../failures/failure';
import { consoleSteps, silently } from '../progress';
import { serversOf } from '../serving/server-record';
import { writeLine, type Terminal } from './terminal';

export interface ServerChoice {
  environment: Environment;
  /** Whether the data folder was named: a server that may run on another one does not count then. */
  folderNamed: boolean;
  /** Without it, progress goes to stderr. */
  quiet: boolean;
  terminal: Terminal;
}

/**
 * Does some work with a server: the one of the data folder, one that answers at PORT, or one that is started with
 * everything it needs for the while, and stopped again. Ctrl-C then ends the start, or the work, in order.
 */
export async function withServer<T>(
  choice: ServerChoice,
  work: (url: string, signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  const url = (await serverOfFolder(choice.environment.dataFolder)) ?? (await serverAtPort(choice));
  return url === undefined ? withOwnServer(choice, work) : work(url);
}

async function serverOfFolder(folder: string): Promise<string | undefined> {
  const servers = await serversOf(folder);
  for (const { url } of servers) if (url !== undefined && (await serverState(url)) === 'ready') return url;
  const listening = servers.find(({ url }) => url !== undefined);
  const [starting] = servers;
  if (starting && !listening) throw failure('SERVER_STARTING', { folder, pid: starting.pid });
  // One that is not ready says itself why.
  return listening?.url;
}

async function serverAtPort({
  environment: { PORT },
  folderNamed,
  quiet,
  terminal,
}: ServerChoice): Promise<string | undefined> {
  const url = `http://127.0.0.1:${PORT}`;
  if (folderNamed || PORT === 0 || (await serverState(url)) !== 'ready') return undefined;
  if (!quiet) writeLine(terminal.err, `Asking the server at ${url}.`);
  return url;
}

async function withOwnServer<T>(
  { environment, quiet, terminal }: ServerChoice,
  work: (url: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { start } = await import('../serving/start');
  const interruption = new AbortController();
  const abort = (): void => {
    interruption.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, abort);
  const { signal } = interruption;
  const server = await start({
    environment: { ...environment, HOST: '127.0.0.1', PORT: 0, WORKERS: 1 },
    step: quiet ? silently : consoleSteps(terminal.err),
    signal,
    preparation: {
      seedFolder: environment.seedFolder,
      allowForeignData: environment.NEO4J_ALLOW_FOREIGN_DATA,
    },
  });
  try {
    signal.throwIfAborted();
    return await work(server.url, signal);
  } finally {
    await server.stop();
  }
}

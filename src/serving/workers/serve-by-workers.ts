import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { failure, type Failure } from '../../failures/failure';
import { ConnectionTurns } from './connection-turns';
import type { ServeAddress, ServeOptions } from '../serve';
import type { FromWorker, ToWorker } from './messages';
import { listenForOthers } from './shared-port';

export interface Workers {
  url: string;
  /** Settles when workers keep ending. */
  lost: Promise<Failure>;
  stop: () => Promise<void>;
}

const RESTARTS = 5;
const WINDOW_MILLISECONDS = 60_000;

/**
 * Serves GraphQL from several processes behind one port, which this process holds and hands the connections on from.
 * A worker that ends is replaced, at most five times in a minute: what ends them at once would do so for ever.
 */
export async function serveByWorkers(options: ServeOptions & ServeAddress, count: number): Promise<Workers> {
  const { host, port, ...served } = options;
  const pool = new Set<ChildProcess>();
  const turns = new ConnectionTurns();
  const ended: number[] = [];
  let stopping = false;
  let report: (lost: Failure) => void = () => undefined;
  const lost = new Promise<Failure>((resolve) => (report = resolve));

  const launch = async (): Promise<void> => {
    const worker = fork(join(__dirname, 'worker.js'), [], { execArgv: ['--enable-source-maps'] });
    pool.add(worker);
    worker.once('exit', (code, signal) => {
      pool.delete(worker);
      if (!stopping) replace(signal ?? `exit code ${String(code)}`);
    });
    tell(worker, { serve: served });
    await ready(worker);
    turns.join(worker);
  };
  const replace = (how: string): void => {
    const now = Date.now();
    ended.push(now);
    const reason = `the last by ${how}`;
    if (ended.filter((at) => now - at < WINDOW_MILLISECONDS).length > RESTARTS) {
      report(failure('WORKERS_FAILED', { reason }));
    } else void launch().catch(() => undefined);
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    turns.close();
    await Promise.all([...pool].map(end));
  };

  try {
    await Promise.all(Array.from({ length: count }, launch));
    const shared = await listenForOthers(host, port, (socket) => {
      turns.hand(socket);
    });
    return {
      url: shared.url,
      lost,
      stop: () => {
        shared.close();
        return stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** One that has just ended is not told; its exit says so. */
function tell(worker: ChildProcess, message: ToWorker): void {
  worker.send(message, () => undefined);
}

/** Returns once the worker can take connections; rejects with what it says, or when it ends before. */
function ready(worker: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message: FromWorker) => {
      if ('failed' in message) reject(new Error(message.failed));
      else resolve();
    });
    worker.once('exit', (code, signal) => {
      reject(new Error(`A worker ended while starting (${signal ?? `exit code ${String(code)}`}).`));
    });
  });
}

/** The worker answers what is under way, then ends. */
async function end(worker: ChildProcess): Promise<void> {
  const exit = once(worker, 'exit');
  if (worker.connected) tell(worker, { stop: true });
  await exit;
}

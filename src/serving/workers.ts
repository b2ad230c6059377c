import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { join } from 'node:path';
import { failure, type Failure } from '../failures/failure';
import type { ServeOptions } from './serve';

/** What a worker process is told, and what it answers. */
export type ToWorker = { serve: ServeOptions } | { stop: true };
export type FromWorker = { listening: string } | { failed: string };

export interface Workers {
  url: string;
  /** Settles when workers keep ending. */
  lost: Promise<Failure>;
  stop: () => Promise<void>;
}

const RESTARTS = 5;
const WINDOW_MILLISECONDS = 60_000;

/**
 * Serves GraphQL from several processes behind one port. A worker that ends is replaced, at most five times in a
 * minute: what ends them at once would do so for ever.
 */
export async function serveByWorkers(options: ServeOptions, count: number): Promise<Workers> {
  cluster.setupPrimary({ exec: join(__dirname, 'worker.js'), execArgv: ['--enable-source-maps'] });
  const pool = new Set<Worker>();
  const ended: number[] = [];
  let stopping = false;
  let report: (lost: Failure) => void = () => undefined;
  const lost = new Promise<Failure>((resolve) => (report = resolve));

  const launch = async (): Promise<string> => {
    const worker = cluster.fork();
    pool.add(worker);
    worker.once('exit', (code, signal) => {
      pool.delete(worker);
      if (!stopping) replace(signal || `exit code ${code}`);
    });
    tell(worker, { serve: options });
    return listening(worker);
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
    await Promise.all([...pool].map(end));
  };

  try {
    // Workers that ask for the same port share it, also when they ask for any free one (0).
    const [url] = await Promise.all([launch(), ...Array.from({ length: count - 1 }, launch)]);
    return { url, lost, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function tell(worker: Worker, message: ToWorker): void {
  worker.send(message);
}

/** The address once the worker listens; rejects with what it says, or when it ends before. */
function listening(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message: FromWorker) => {
      if ('listening' in message) resolve(message.listening);
      else reject(new Error(message.failed));
    });
    worker.once('exit', (code, signal) => {
      reject(new Error(`A worker ended while starting (${signal || `exit code ${code}`}).`));
    });
  });
}

/** The worker answers what is under way, then ends. */
async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  const exit = once(worker, 'exit');
  if (worker.isConnected()) tell(worker, { stop: true });
  await exit;
}

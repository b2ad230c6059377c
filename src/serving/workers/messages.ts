import type { ServeOptions } from '../serve';

/** What a worker process is told, a connection together with its socket, and what it answers. */
export type ToWorker = { serve: ServeOptions } | { connection: number } | { stop: true };
export type FromWorker = { ready: true } | { taken: number } | { failed: string };

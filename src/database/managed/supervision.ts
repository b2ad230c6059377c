import type { Neo4jProcess } from './neo4j-process';

const RESTARTS = 3;
const WINDOW_MILLISECONDS = 600_000;

export interface Supervision {
  readonly pid: () => number;
  /** Settles, with how it ended, when the process ended again and again or could not be brought back. */
  readonly lost: Promise<string>;
  /** The process that runs now, not to be brought back any more. Waits for a restart that is under way. */
  release(): Promise<number>;
}

/**
 * Brings a process back that ends though nobody stopped it: at most three times in ten minutes, since one that
 * ends at once would do so for ever.
 */
export function supervise(first: Neo4jProcess, restart: (how: string) => Promise<Neo4jProcess>): Supervision {
  let current = first;
  let released = false;
  let restarting: Promise<unknown> = Promise.resolve();
  const restarts: number[] = [];
  const lost = new Promise<string>((resolve) => {
    const bringBack = async (how: string): Promise<void> => {
      const now = Date.now();
      if (restarts.filter((at) => now - at < WINDOW_MILLISECONDS).length >= RESTARTS) {
        resolve(how);
        return;
      }
      restarts.push(now);
      try {
        current = await restart(how);
        watch();
      } catch (error) {
        if (!released) resolve(error instanceof Error ? error.message : how);
      }
    };
    const watch = (): void => {
      void current.ended.then((how) => {
        if (!released) restarting = bringBack(how);
      });
    };
    watch();
  });
  return {
    pid: () => current.pid,
    lost,
    release: async () => {
      released = true;
      await restarting;
      return current.pid;
    },
  };
}

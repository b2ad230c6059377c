import { folderFailure } from '../../failures/system-error';
import { silently } from '../../progress';
import type { DatabaseSettings } from '../settings';
import { connectionTo } from './connection';
import { noteDatabase } from './first-start';
import { createFolderLayout, type FolderLayout } from './folder-layout';
import { acquireFolderLock, type FolderLock } from './folder-lock';
import { refuseFullDisk } from './free-space';
import { launchNeo4j, type LaunchOptions } from './launch';
import { takeOverOrphan } from './orphan';
import { readPassword } from './password';
import { endProcess } from './process-table';
import { supervise } from './supervision';

export interface ManagedNeo4jOptions extends LaunchOptions {
  /** The data folder of this Neo4j and of nothing else; absolute. */
  readonly folder: string;
}

export interface ManagedNeo4j extends DatabaseSettings {
  readonly version: string;
  /** The process that runs Neo4j now; another one after Neo4j had to be brought back. */
  readonly pid: () => number;
  /** Settles, with how, when Neo4j ended though nobody stopped it, and could not be brought back on its port. */
  readonly lost: Promise<string>;
  /**
   * Makes later starts some two seconds quicker, by half a minute of work at the lowest priority; to be called
   * once everything is up, and not to be waited for. Never rejects; `stop` ends it.
   */
  prepareQuickerStart(): Promise<void>;
  /** Ends Neo4j in order, by force after 15 s, and gives the folder free. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts a Neo4j Community of this program's own on a data folder, and returns when it answers. Neo4j comes from
 * Maven, listens on the loopback address only and runs as a process of its own; one that a killed run left behind
 * on this folder goes on working. Every refusal is a Failure that says what to do.
 */
export async function startManagedNeo4j(options: ManagedNeo4jOptions): Promise<ManagedNeo4j> {
  const { layout, lock } = await holdFolder(options.folder);
  try {
    const running = await startInFolder(options, layout);
    let stopped: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await running.stop();
      await lock.release();
    };
    return { ...running, stop: () => (stopped ??= stop()) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Within a second, before Java is thought of: rights, space, and that nobody else holds the folder. */
async function holdFolder(folder: string): Promise<{ layout: FolderLayout; lock: FolderLock }> {
  try {
    const layout = await createFolderLayout(folder);
    await refuseFullDisk(layout.home);
    return { layout, lock: await acquireFolderLock(layout.lock) };
  } catch (error) {
    throw folderFailure(error, folder);
  }
}

async function startInFolder(options: ManagedNeo4jOptions, layout: FolderLayout): Promise<ManagedNeo4j> {
  const { step, signal } = options;
  const stopping = new AbortController();
  const takenOver = await takeOverOrphan(layout, step, signal);
  const launched = takenOver ? undefined : await launchNeo4j(layout, options);
  const first = takenOver ?? launched;
  if (!first) throw new Error('Neither taken over nor launched.');
  await noteDatabase(layout, first.databaseId);

  const bringBack = (how: string) =>
    step(`Bring Neo4j back, which ended (${how})`, () =>
      launchNeo4j(layout, { ...options, boltPort: first.port, step: silently, signal: stopping.signal }),
    );
  const supervision = supervise(first, bringBack);
  let preparation: Promise<void> | undefined;
  return {
    ...connectionTo(first.port, await readPassword(layout)),
    version: first.version,
    pid: supervision.pid,
    lost: supervision.lost,
    prepareQuickerStart: () =>
      (preparation ??= launched?.prepareQuickerStart(stopping.signal) ?? Promise.resolve()),
    stop: async () => {
      stopping.abort();
      await Promise.all([preparation, endProcess(await supervision.release())]);
    },
  };
}

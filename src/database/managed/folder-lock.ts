import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { failure } from '../../failures/failure';
import { startMark } from './process-table';

/** A takeover lasts milliseconds; one that is waited for longer belongs to a process that died in it. */
const TAKEOVER_MILLISECONDS = 5_000;
const ATTEMPTS = 150;
const PAUSE_MILLISECONDS = 20;

/** The process that holds a data folder. */
export interface Holder {
  readonly pid: number;
  readonly startMark: string;
  readonly since: string;
}

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * One start per data folder. Neo4j has a lock of its own, but notices it 13 seconds later; this one answers at
 * once and names the holder. A lock whose holder no longer lives is taken over.
 *
 * The claim is written aside and linked into place, which is atomic: a lock is never seen half-written.
 */
export async function acquireFolderLock(file: string): Promise<FolderLock> {
  const claim = `${file}.${randomUUID()}`;
  const text = JSON.stringify({
    pid: process.pid,
    startMark: startMark(process.pid) ?? '',
    since: new Date().toISOString(),
  } satisfies Holder);
  await writeFile(claim, text);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await linkInto(claim, file)) return { release: () => release(file, text) };
      await removeIfStale(file, claim);
    }
    throw new Error(`The lock ${file} changes hands too fast to be taken.`);
  } finally {
    await rm(claim, { force: true });
  }
}

/** Fails at once when another process holds the lock; changes nothing. One that cannot be read is refused later. */
export async function refuseHeldFolder(file: string): Promise<void> {
  const text = await readIfPresent(file).catch(() => undefined);
  if (text !== undefined) refuseIfAlive(file, text);
}

async function linkInto(claim: string, file: string): Promise<boolean> {
  try {
    await link(claim, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeIfStale(file: string, claim: string): Promise<void> {
  const text = await readIfPresent(file);
  if (text === undefined) return;
  refuseIfAlive(file, text);
  await takeOver(file, claim, text);
}

function refuseIfAlive(file: string, text: string): void {
  const holder = livingHolder(text);
  if (!holder) return;
  const { pid, since } = holder;
  throw failure('FOLDER_IN_USE', { folder: path.dirname(file), pid, since });
}

/**
 * Removes a stale lock. Of several starts that find it, one at a time may: otherwise one could remove the lock that
 * another has just put in its place.
 */
async function takeOver(file: string, claim: string, staleText: string): Promise<void> {
  const takeover = `${file}.takeover`;
  if (!(await linkInto(claim, takeover))) {
    await setTimeout(PAUSE_MILLISECONDS);
    await removeIfAbandoned(takeover);
    return;
  }
  try {
    if ((await readIfPresent(file)) === staleText) await rm(file, { force: true });
  } finally {
    await rm(takeover, { force: true });
  }
}

async function removeIfAbandoned(takeover: string): Promise<void> {
  const text = await readIfPresent(takeover);
  const since = text === undefined ? undefined : parseHolder(text)?.since;
  if (since !== undefined && Date.now() - Date.parse(since) > TAKEOVER_MILLISECONDS) {
    await rm(takeover, { force: true });
  }
}

async function release(file: string, ownText: string): Promise<void> {
  if ((await readIfPresent(file)) === ownText) await rm(file, { force: true });
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function livingHolder(text: string): Holder | undefined {
  const holder = parseHolder(text);
  return holder !== undefined && startMark(holder.pid) === holder.startMark ? holder : undefined;
}

/** Undefined for a file that is no lock of this program: nothing lives behind it. */
function parseHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.startMark === 'string'
      ? { pid: holder.pid, startMark: holder.startMark, since: holder.since ?? 'at an unknown time' }
      : undefined;
  } catch {
    return undefined;
  }
}

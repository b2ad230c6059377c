import { readFile } from 'node:fs/promises';
import { failure } from '../../failures/failure';
import type { Step } from '../../progress';
import { configuredBoltPort } from './configuration';
import { connectionTo } from './connection';
import type { FolderLayout } from './folder-layout';
import { knownArguments } from './neo4j-process';
import { endProcess, processesStartedWith, wasStartedWith, whenGone } from './process-table';
import { type Patience, type Readiness, waitUntilReady } from './readiness';

/**
 * A start takes up to 12 s on a busy machine, and an orphan may be in the middle of one. With the 5 s after SIGKILL,
 * one that does not answer is gone within 25 s.
 */
const PATIENCE = { answerMilliseconds: 12_000, endMilliseconds: 8_000 };

/** A Neo4j of this folder that an earlier run left behind, and that goes on working for this one. */
export interface TakenOver {
  readonly pid: number;
  readonly port: number;
  readonly version: string;
  readonly databaseId: string;
  readonly ended: Promise<string>;
}

/**
 * The process that runs Neo4j on this folder: proven by its main class and its home directory on the command line,
 * whether the pid file names it or, when the file was never written, the list of processes does. A process that
 * merely got the number in the pid file is not it.
 */
export async function findNeo4jOf(layout: FolderLayout): Promise<number | undefined> {
  const wanted = knownArguments(layout);
  const noted = Number((await readFile(layout.pid, 'utf8').catch(() => '')).trim());
  if (Number.isInteger(noted) && noted > 0 && wasStartedWith(noted, wanted)) return noted;
  return processesStartedWith(wanted)[0];
}

/**
 * Takes over the Neo4j that a killed run left behind, when it answers and holds the database of this folder. One
 * that does not answer is ended, in order if it can, within 25 s. Undefined when there is none to be taken over.
 */
export async function takeOverOrphan(
  layout: FolderLayout,
  step: Step,
  signal?: AbortSignal,
  { answerMilliseconds, endMilliseconds }: Patience = PATIENCE,
): Promise<TakenOver | undefined> {
  const pid = await findNeo4jOf(layout);
  if (pid === undefined) return undefined;
  return step(`Take over the Neo4j that an earlier run left behind (process ${pid})`, async (say) => {
    const ended = whenGone(pid).then(() => 'not seen');
    const port = configuredBoltPort(await readFile(layout.configuration, 'utf8').catch(() => ''));
    const answer =
      port === undefined ? undefined : await askOrphan(layout, port, ended, answerMilliseconds, signal);
    if (port === undefined || answer?.state !== 'ready') {
      say('it did not answer, so it is ended');
      await endProcess(pid, endMilliseconds);
      return undefined;
    }
    const known = (await readFile(layout.databaseId, 'utf8').catch(() => '')).trim();
    if (known !== '' && known !== answer.databaseId) {
      throw failure('ORPHAN_NOT_OURS', { pid, folder: layout.home });
    }
    say(`port ${port}`);
    return { pid, port, version: answer.version, databaseId: answer.databaseId, ended };
  });
}

async function askOrphan(
  layout: FolderLayout,
  port: number,
  ended: Promise<string>,
  answerMilliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Readiness | undefined> {
  const password = (await readFile(layout.password, 'utf8').catch(() => '')).trim();
  if (password === '') return undefined;
  const patience = { answerMilliseconds, endMilliseconds: 0 };
  return waitUntilReady({ ...connectionTo(port, password), ended, patience, signal });
}

/** Ends the Neo4j of this folder, if one runs; for what is to be thrown away with it. */
export async function endNeo4jOf(layout: FolderLayout): Promise<number | undefined> {
  const pid = await findNeo4jOf(layout);
  if (pid !== undefined) await endProcess(pid);
  return pid;
}

import { readFile } from 'node:fs/promises';
import type { Step } from '../../progress';
import type { FolderLayout } from './folder-layout';
import { homeArgument } from './neo4j-process';
import { endProcess, wasStartedWith } from './process-table';

/**
 * Stops the Neo4j of this folder that a killed run left behind. It is proven to be that one by the pid file and
 * by the home directory on its command line; a process that merely got the same number is left alone.
 */
export async function stopOrphan(layout: FolderLayout, step: Step): Promise<void> {
  const pid = await readPid(layout.pid);
  if (pid === undefined || !wasStartedWith(pid, homeArgument(layout))) return;
  await step(`Stop the Neo4j that an earlier run left behind (process ${pid})`, () => endProcess(pid));
}

async function readPid(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number(text.trim());
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

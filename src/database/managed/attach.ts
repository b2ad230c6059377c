import { readFile } from 'node:fs/promises';
import type { DatabaseSettings } from '../settings';
import { configuredBoltPort } from './configuration';
import { connectionTo } from './connection';
import { folderLayout } from './folder-layout';
import { endNeo4jOf, findNeo4jOf } from './orphan';
import { readPassword } from './password';

/** The Neo4j that runs on this folder now, whoever started it; undefined when none does. Nothing is started. */
export async function runningNeo4jOf(
  folder: string,
): Promise<(DatabaseSettings & { readonly pid: number }) | undefined> {
  const layout = await folderLayout(folder);
  if (!layout) return undefined;
  const pid = await findNeo4jOf(layout);
  const port = configuredBoltPort(await readFile(layout.configuration, 'utf8').catch(() => ''));
  if (pid === undefined || port === undefined) return undefined;
  return { ...connectionTo(port, await readPassword(layout)), pid };
}

/** Ends it, in order if it can. */
export async function stopRunningNeo4jOf(folder: string): Promise<void> {
  const layout = await folderLayout(folder);
  if (layout) await endNeo4jOf(layout);
}

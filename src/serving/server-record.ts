import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { startMark } from '../database/managed/process-table';

const record = z.object({
  pid: z.number().int().positive(),
  /** Tells this process from a later one of the same number. */
  startMark: z.string(),
  since: z.iso.datetime(),
  /** Absent while it is starting. */
  url: z.string().optional(),
  /** Address of its Neo4j, without user and password. */
  neo4j: z.string().optional(),
  workers: z.number().int().positive(),
});

/** A server that runs on a data folder, for `ipgraph status` and `ipgraph stop`. */
export type ServerRecord = z.infer<typeof record>;

export interface Registration {
  ready: (where: { url: string; neo4j: string }) => Promise<void>;
  remove: () => Promise<void>;
}

/**
 * Notes this process as a server of the folder. Several servers may share one Neo4j, so each has a file of its own.
 * In a folder that cannot be written to (a container with its own Neo4j) nothing is noted, and nothing depends on it.
 */
export async function registerServer(dataFolder: string, workers: number): Promise<Registration> {
  const file = path.join(serversFolder(dataFolder), `${process.pid}.json`);
  const since = new Date().toISOString();
  const note: ServerRecord = { pid: process.pid, startMark: startMark(process.pid) ?? '', since, workers };
  await write(file, note);
  return {
    ready: (where) => write(file, { ...note, ...where }),
    remove: () => rm(file, { force: true }).catch(() => undefined),
  };
}

/** The living servers of the folder, the longest running first. Records of killed ones are removed. */
export async function serversOf(dataFolder: string): Promise<ServerRecord[]> {
  const folder = serversFolder(dataFolder);
  const names = await readdir(folder).catch(() => []);
  const found: ServerRecord[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith('.json'))) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8').catch(() => '');
    const parsed = record.safeParse(parseJson(text));
    if (parsed.success && startMark(parsed.data.pid) === parsed.data.startMark) found.push(parsed.data);
    else await rm(file, { force: true }).catch(() => undefined);
  }
  return found.sort((one, other) => one.since.localeCompare(other.since));
}

function serversFolder(dataFolder: string): string {
  return path.join(dataFolder, 'servers');
}

async function write(file: string, note: ServerRecord): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(note));
    await rename(`${file}.new`, file);
  } catch {
    // See registerServer.
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { Java } from './java';

/** Java's parser of class lists refuses longer lines; what they would add is made when it is needed. */
const LONGEST_LINE = 4_000;

export interface ClassArchive {
  /** For the start of Neo4j: use the archive or, while there is none, note which classes are loaded. */
  readonly flags: readonly string[];
  /**
   * Makes the archive from the classes noted so far; nothing to do when there is one. Takes some 30 s of one core
   * at the lowest priority. Only speed depends on it, so a failure is not reported.
   */
  build(signal: AbortSignal): Promise<void>;
}

/**
 * Neo4j spends two of its six seconds of start with reading and checking 14,000 classes. Java can keep them in a
 * file that it maps into memory (class data sharing). An archive belongs to one Java and one class path.
 */
export function classArchive(
  folder: string,
  java: Java,
  environment: NodeJS.ProcessEnv,
  classpath: string,
): ClassArchive {
  const key = createHash('sha256').update(`${java.description}\n${classpath}`).digest('hex').slice(0, 16);
  const archive = path.join(folder, `classes-${key}.jsa`);
  const noted = path.join(folder, `classes-${key}.lst`);
  if (existsSync(archive)) {
    return { flags: [`-XX:SharedArchiveFile=${archive}`], build: () => Promise.resolve() };
  }
  return {
    flags: [`-XX:DumpLoadedClassList=${noted}`],
    build: async (signal) => {
      const [classes, unfinished] = [`${noted}.part`, `${archive}.part`];
      try {
        await writeFile(classes, usableLines(await readFile(noted, 'utf8')));
        await rm(unfinished, { force: true });
        const flags = [
          '-Xshare:dump',
          '-Xlog:disable',
          '-Xmx512m',
          `-XX:SharedClassListFile=${classes}`,
          `-XX:SharedArchiveFile=${unfinished}`,
        ];
        await runQuietly(java, flags, environment, signal);
        await removeArchives(folder);
        await rename(unfinished, archive);
      } catch {
        // Without an archive the next start is as slow as this one.
      } finally {
        await rm(classes, { force: true });
        await rm(unfinished, { force: true });
      }
    },
  };
}

/** Java is still writing the list: its last line may be incomplete. */
function usableLines(list: string): string {
  const complete = list.slice(0, list.lastIndexOf('\n') + 1);
  return complete
    .split('\n')
    .filter((line) => line.length <= LONGEST_LINE)
    .join('\n');
}

async function runQuietly(
  java: Java,
  flags: string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  const child = spawn(java.command, flags, { env, signal, stdio: 'ignore', killSignal: 'SIGKILL' });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  if (exitCode !== 0) throw new Error(`Java ended with ${exitCode ?? 'a signal'}.`);
}

/** Those of an earlier Java or an earlier Neo4j: 120 MB each. */
async function removeArchives(folder: string): Promise<void> {
  const names = await readdir(folder);
  const archives = names.filter((name) => name.endsWith('.jsa'));
  await Promise.all(archives.map((name) => rm(path.join(folder, name), { force: true })));
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { FolderLayout } from './folder-layout';
import type { Java } from './java';

export interface Neo4jProcess {
  readonly pid: number;
  /** Settles when the process has ended, with how: "exit code 1", "signal SIGKILL". */
  readonly ended: Promise<string>;
}

export interface SpawnOptions {
  readonly layout: FolderLayout;
  readonly java: Java;
  /** With the class path in it. */
  readonly environment: NodeJS.ProcessEnv;
  readonly heapMegabytes: number;
  readonly classArchiveFlags: readonly string[];
}

/** By these arguments a process is known as the Neo4j of this folder. */
export function knownArguments(layout: FolderLayout): [mainClass: string, home: string] {
  return ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${layout.home}`];
}

/**
 * Starts Neo4j in a process group of its own: Ctrl-C goes to the whole group of the terminal, and the database
 * has to outlive the server that drains its requests. The caller's event loop does not wait for it.
 */
export async function spawnNeo4j(options: SpawnOptions): Promise<Neo4jProcess> {
  const { layout, java, environment } = options;
  const log = openSync(layout.consoleLog, 'w');
  const child = spawn(
    java.command,
    [...javaFlags(options), ...knownArguments(layout), `--config-dir=${layout.conf}`],
    // Java writes its crash reports into the working directory.
    { cwd: layout.home, detached: true, env: environment, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`);
    });
  });
  if (child.pid === undefined) {
    const [error] = (await once(child, 'error')) as [Error];
    throw error;
  }
  // Neo4j writes the same a second later; written now, a start that is killed in between is found again too.
  writeFileSync(layout.pid, String(child.pid));
  return { pid: child.pid, ended };
}

function javaFlags({ heapMegabytes, classArchiveFlags }: SpawnOptions): string[] {
  return [
    `-Xms${heapMegabytes}m`,
    `-Xmx${heapMegabytes}m`,
    // On a heap of this size it answers more queries per second than Java's default (G1), in 200 MB less.
    '-XX:+UseParallelGC',
    // What Neo4j's own start script sets for speed.
    '-XX:+UnlockExperimentalVMOptions',
    '-XX:+TrustFinalNonStaticFields',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '-Djava.awt.headless=true',
    ...classArchiveFlags,
  ];
}

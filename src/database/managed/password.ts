import { randomBytes } from 'node:crypto';
import { access, chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { failure } from '../../failures/failure';
import type { FolderLayout } from './folder-layout';
import { runProgram } from './run-program';
import type { Store } from './store';

/**
 * The password of this data folder, made at the first start and known to Neo4j when this returns. It lies in a
 * file that only its owner may read, and never stands on a command line, where every user of the machine sees it.
 */
export async function establishPassword(store: Store): Promise<string> {
  const { layout, empty } = store;
  if (!(await exists(layout.password))) {
    if (!empty) throw failure('PASSWORD_LOST', { home: layout.home, file: layout.password });
    await writePassword(layout.password);
  }
  await chmod(layout.password, 0o600);
  // Until Neo4j has run once, it reads the password from a file that its own tool writes; saying it twice is fine.
  if (empty) await store.step('Set the password of the database', () => tellNeo4j(store));
  return readPassword(layout);
}

export async function readPassword(layout: FolderLayout): Promise<string> {
  return (await readFile(layout.password, 'utf8')).trim();
}

/** Hexadecimal, so that no character of it means anything to a shell or an option parser; never half-written. */
async function writePassword(file: string): Promise<void> {
  const unfinished = `${file}.new`;
  await writeFile(unfinished, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}

async function tellNeo4j({ layout, java, environment, signal }: Store): Promise<void> {
  const { exitCode, output } = await runProgram(
    java.command,
    [
      '-XX:TieredStopAtLevel=1',
      'org.neo4j.cli.AdminTool',
      'dbms',
      'set-initial-password',
      `@${layout.password}`,
    ],
    { environment: { ...environment, NEO4J_HOME: layout.home, NEO4J_CONF: layout.conf }, signal },
  );
  if (exitCode !== 0) {
    const reason = `it did not take its first password (${output.trim().split('\n').at(-1) ?? ''})`;
    throw failure('NEO4J_START_FAILED', { reason, logs: layout.debugLog });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

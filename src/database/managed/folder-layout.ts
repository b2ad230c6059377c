import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';

/** Where everything of one managed Neo4j lies. `home` is what Neo4j itself calls its home directory. */
export interface FolderLayout {
  readonly lock: string;
  readonly password: string;
  readonly cachedClasspath: string;
  readonly classArchives: string;
  readonly home: string;
  readonly conf: string;
  readonly configuration: string;
  readonly systemDatabase: string;
  readonly debugLog: string;
  readonly userLog: string;
  readonly consoleLog: string;
  readonly mavenLog: string;
  readonly pid: string;
  /** Which database lies here, as Neo4j itself names it. */
  readonly databaseId: string;
  /** There while no Neo4j has answered from this folder. */
  readonly firstStart: string;
  /** One file for each server that runs on this folder's database. */
  readonly servers: string;
}

/**
 * Creates the folders, which may be there already. Links in the path are resolved, so that one folder has one
 * name: a process left behind is recognised by it.
 */
export async function createFolderLayout(folder: string): Promise<FolderLayout> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const layout = layoutOf(await realpath(folder));
  for (const name of ['conf', 'data', 'logs', 'plugins', 'run', 'import']) {
    await mkdir(path.join(layout.home, name), { recursive: true });
  }
  await mkdir(layout.classArchives, { recursive: true });
  await mkdir(layout.servers, { recursive: true });
  return layout;
}

/** The same of a folder that is there; undefined when it is not. Creates nothing. */
export async function folderLayout(folder: string): Promise<FolderLayout | undefined> {
  try {
    return layoutOf(await realpath(folder));
  } catch {
    return undefined;
  }
}

function layoutOf(root: string): FolderLayout {
  const home = path.join(root, 'neo4j');
  const cache = path.join(root, 'cache');
  return {
    lock: path.join(root, 'lock.json'),
    password: path.join(root, 'neo4j-password'),
    cachedClasspath: path.join(cache, 'classpath.json'),
    classArchives: cache,
    home,
    conf: path.join(home, 'conf'),
    configuration: path.join(home, 'conf', 'neo4j.conf'),
    systemDatabase: path.join(home, 'data', 'databases', 'system'),
    debugLog: path.join(home, 'logs', 'debug.log'),
    userLog: path.join(home, 'logs', 'neo4j.log'),
    consoleLog: path.join(home, 'logs', 'console.log'),
    mavenLog: path.join(home, 'logs', 'maven.log'),
    pid: path.join(home, 'run', 'neo4j.pid'),
    databaseId: path.join(root, 'database-id'),
    firstStart: path.join(root, 'first-start-unfinished'),
    servers: path.join(root, 'servers'),
  };
}

import { readFile, writeFile } from 'node:fs/promises';
import type { Step } from '../../progress';
import { classArchive } from './class-archive';
import { configuredBoltPort, renderConfiguration } from './configuration';
import { createFolderLayout, type FolderLayout } from './folder-layout';
import { acquireFolderLock } from './folder-lock';
import { findJava, MINIMUM_JAVA } from './java';
import { ManagedNeo4jError } from './managed-neo4j-error';
import { pinnedNeo4jVersion, resolveClasspath } from './maven';
import { type Neo4jProcess, spawnNeo4j, type SpawnOptions } from './neo4j-process';
import { stopOrphan } from './orphan';
import { establishPassword } from './password';
import { findFreePort, isFree, LOOPBACK } from './port';
import { endProcess } from './process-table';
import { type Readiness, waitUntilReady } from './readiness';
import { describeStartFailure, followLogs } from './start-failure';

export interface ManagedNeo4jOptions {
  /** The data folder of this Neo4j and of nothing else; absolute. */
  readonly folder: string;
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
  readonly step: Step;
  /** What Java and Maven find in their environment: the PATH, JAVA_HOME, MAVEN_OPTS. */
  readonly inheritedEnvironment: NodeJS.ProcessEnv;
  /** Without it: the port of the last start of this folder or, when that is taken, any free one. */
  readonly boltPort?: number;
  /** Ends a start that is under way; what it has started is stopped before the promise is rejected. */
  readonly signal?: AbortSignal;
}

export interface ManagedNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly version: string;
  readonly pid: number;
  /**
   * Makes later starts some two seconds quicker, by half a minute of work at the lowest priority; to be called
   * once everything is up, and not to be waited for. Never rejects; `stop` ends it.
   */
  prepareQuickerStart(): Promise<void>;
  /** Ends Neo4j in order, by force after 15 s, and gives the folder free. May be called again. */
  stop(): Promise<void>;
}

const USER = 'neo4j';
/** Community holds one database of this name. */
const DATABASE = 'neo4j';
/** A free port may be taken before Neo4j binds it. */
const PORT_ATTEMPTS = 3;

/**
 * Starts a Neo4j Community of this program's own on a data folder, and returns when it answers. Neo4j comes from
 * Maven, listens on the loopback address only and runs as a process of its own. Every refusal is a
 * ManagedNeo4jError that says what to do.
 */
export async function startManagedNeo4j(options: ManagedNeo4jOptions): Promise<ManagedNeo4j> {
  const layout = await createFolderLayout(options.folder);
  const lock = await acquireFolderLock(layout.lock);
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

async function startInFolder(options: ManagedNeo4jOptions, layout: FolderLayout): Promise<ManagedNeo4j> {
  const { step, signal } = options;
  // Java takes the encoding of file names from the locale: without UTF-8 it fails on a Chinese path.
  const inherited = { ...options.inheritedEnvironment, LC_ALL: 'C.UTF-8' };
  await stopOrphan(layout, step);
  if (options.boltPort !== undefined && !(await isFree(options.boltPort)))
    throw await portInUse(options.boltPort);
  const java = await step(`Find Java ${MINIMUM_JAVA} or newer`, async (say) => {
    const found = await findJava(inherited);
    say(`Java ${found.version}`);
    return found;
  });
  const classpath = await resolveClasspath({ layout, environment: inherited, step, signal });
  const environment = { ...inherited, CLASSPATH: classpath };
  const password = await establishPassword({ layout, java, environment, step, signal });
  const archive = classArchive(layout.classArchives, java, environment, classpath);

  const program = { ...options, layout, java, environment, classArchiveFlags: archive.flags, password };
  const label = `Start Neo4j ${await pinnedNeo4jVersion()}`;
  const { port, version, pid } = await step(label, (say) => startOnSomePort(program, say));

  const stopping = new AbortController();
  let preparation: Promise<void> | undefined;
  return {
    uri: boltUri(port),
    user: USER,
    password,
    database: DATABASE,
    version,
    pid,
    prepareQuickerStart: () => (preparation ??= archive.build(stopping.signal)),
    stop: async () => {
      stopping.abort();
      await Promise.all([preparation, endProcess(pid)]);
    },
  };
}

type Program = ManagedNeo4jOptions & SpawnOptions & { readonly password: string };

interface Started {
  readonly port: number;
  readonly version: string;
  readonly pid: number;
}

async function startOnSomePort(program: Program, say: (detail: string) => void): Promise<Started> {
  for (let attempt = 1; ; attempt++) {
    const port = program.boltPort ?? (await choosePort(program.layout));
    say(`port ${port}`);
    await writeFile(program.layout.configuration, renderConfiguration({ ...program, boltPort: port }));
    const readLogs = await followLogs(program.layout);
    const neo4j = await spawnNeo4j(program);
    const readiness = await waitOrEnd(neo4j, program, port);
    if (readiness.state === 'ready') return { port, version: readiness.version, pid: neo4j.pid };

    const { reason, portTaken } = describeStartFailure(await readLogs());
    if (portTaken && program.boltPort !== undefined) throw await portInUse(program.boltPort);
    if (portTaken && attempt < PORT_ATTEMPTS) continue;
    throw startFailed(readiness, reason, program.layout);
  }
}

/** A Neo4j that does not come up is not left behind. */
async function waitOrEnd(neo4j: Neo4jProcess, program: Program, port: number): Promise<Readiness> {
  const { password, signal } = program;
  const { pid, ended } = neo4j;
  const connection = { uri: boltUri(port), user: USER, password, database: DATABASE };
  try {
    const readiness = await waitUntilReady({ ...connection, ended, signal });
    if (readiness.state !== 'ready') await endProcess(pid);
    return readiness;
  } catch (error) {
    await endProcess(pid);
    throw error;
  }
}

function startFailed(
  readiness: Exclude<Readiness, { state: 'ready' }>,
  reason: string,
  layout: FolderLayout,
): ManagedNeo4jError {
  const logs = `More in ${layout.debugLog} and ${layout.consoleLog}.`;
  switch (readiness.state) {
    case 'password-refused':
      return new ManagedNeo4jError(
        'PASSWORD_REFUSED',
        `The database does not take the password in ${layout.password}. Put back the file that belongs to this ` +
          'folder, or remove the whole data folder to begin with an empty database.',
      );
    case 'ended':
      return new ManagedNeo4jError(
        'NEO4J_START_FAILED',
        `Neo4j ended while starting (${readiness.how}): ${reason}. ${logs}`,
      );
    case 'silent':
      return new ManagedNeo4jError(
        'NEO4J_START_FAILED',
        `Neo4j did not answer within ${readiness.seconds} s. ${logs}`,
      );
  }
}

async function choosePort(layout: FolderLayout): Promise<number> {
  const kept = configuredBoltPort(await readFile(layout.configuration, 'utf8').catch(() => ''));
  return kept !== undefined && (await isFree(kept)) ? kept : findFreePort();
}

async function portInUse(port: number): Promise<ManagedNeo4jError> {
  return new ManagedNeo4jError(
    'PORT_IN_USE',
    `Port ${port} of ${LOOPBACK} is taken by another program; port ${await findFreePort()} is free.`,
  );
}

function boltUri(port: number): string {
  return `bolt://${LOOPBACK}:${port}`;
}

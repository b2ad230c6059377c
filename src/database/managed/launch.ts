import { readFile, writeFile } from 'node:fs/promises';
import { failure, type Failure } from '../../failures/failure';
import { diskFull } from '../../failures/system-error';
import type { Step } from '../../progress';
import { classArchive } from './class-archive';
import { configuredBoltPort, renderConfiguration } from './configuration';
import { connectionTo } from './connection';
import { clearUnfinishedFirstStart } from './first-start';
import type { FolderLayout } from './folder-layout';
import { findJava, MINIMUM_JAVA } from './java';
import { pinnedNeo4jVersion, resolveClasspath } from './maven';
import { type Neo4jProcess, spawnNeo4j, type SpawnOptions } from './neo4j-process';
import { establishPassword } from './password';
import { findFreePort, isFree, nextFreePort } from './port';
import { endProcess } from './process-table';
import { type Readiness, waitUntilReady } from './readiness';
import { describeStartFailure, followLogs, type StartFailure } from './start-failure';
import type { Store } from './store';

export interface LaunchOptions {
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
  readonly step: Step;
  /** What Java and Maven find in their environment: the PATH, JAVA_HOME, MAVEN_OPTS. */
  readonly inheritedEnvironment: NodeJS.ProcessEnv;
  /** Without it: the port of the last start of this folder or, when that is taken, any free one. */
  readonly boltPort?: number;
  /** Ends a start that is under way; what it has started is stopped before the promise is rejected. */
  readonly signal?: AbortSignal;
  /** Work on the database while Neo4j does not run, for example an import of files. */
  readonly prepareStore?: (store: Store) => Promise<void>;
}

export interface Launched extends Neo4jProcess {
  readonly port: number;
  readonly version: string;
  readonly databaseId: string;
  prepareQuickerStart(signal: AbortSignal): Promise<void>;
}

/** A free port may be taken before Neo4j binds it. */
const PORT_ATTEMPTS = 3;
const PATIENCE = { answerMilliseconds: 60_000, endMilliseconds: 15_000 };

/** Finds what Neo4j needs, starts it on a folder that this program holds, and returns when it answers. */
export async function launchNeo4j(layout: FolderLayout, options: LaunchOptions): Promise<Launched> {
  const { step, signal, boltPort } = options;
  // Java takes the encoding of file names from the locale: without UTF-8 it fails on a Chinese path.
  const inherited = { ...options.inheritedEnvironment, LC_ALL: 'C.UTF-8' };
  if (boltPort !== undefined && !(await isFree(boltPort))) throw await portInUse(boltPort);
  const java = await step(`Find Java ${MINIMUM_JAVA} or newer`, async (say) => {
    const found = await findJava(inherited);
    say(`Java ${found.version}`);
    return found;
  });
  const classpath = await resolveClasspath({ layout, environment: inherited, step, signal });
  const environment = { ...inherited, CLASSPATH: classpath };
  const empty = await clearUnfinishedFirstStart(layout);
  const store: Store = { layout, empty, java, environment, step, signal };
  const password = await establishPassword(store);
  await options.prepareStore?.(store);
  const archive = classArchive(layout.classArchives, java, environment, classpath);

  const program = { ...options, layout, java, environment, classArchiveFlags: archive.flags, password };
  const label = `Start Neo4j ${await pinnedNeo4jVersion()}`;
  const started = await step(label, (say) => startOnSomePort(program, say));
  return { ...started, prepareQuickerStart: (stop) => archive.build(stop) };
}

type Program = LaunchOptions & SpawnOptions & { readonly password: string };
type Started = Omit<Launched, 'prepareQuickerStart'>;

async function startOnSomePort(program: Program, say: (detail: string) => void): Promise<Started> {
  for (let attempt = 1; ; attempt++) {
    const port = program.boltPort ?? (await choosePort(program.layout));
    say(`port ${port}`);
    await writeFile(program.layout.configuration, renderConfiguration({ ...program, boltPort: port }));
    const readLogs = await followLogs(program.layout);
    const neo4j = await spawnNeo4j(program);
    const readiness = await waitOrEnd(neo4j, program, port);
    if (readiness.state === 'ready') return { ...neo4j, ...readiness, port };

    const cause = describeStartFailure(await readLogs());
    if (cause.portTaken && program.boltPort !== undefined) throw await portInUse(program.boltPort);
    if (cause.portTaken && attempt < PORT_ATTEMPTS) continue;
    throw startFailed(readiness, cause, program.layout);
  }
}

/** A Neo4j that does not come up is not left behind. */
async function waitOrEnd(neo4j: Neo4jProcess, program: Program, port: number): Promise<Readiness> {
  const { password, signal } = program;
  const { pid, ended } = neo4j;
  try {
    const connection = connectionTo(port, password);
    const readiness = await waitUntilReady({ ...connection, ended, patience: PATIENCE, signal });
    if (readiness.state !== 'ready') await endProcess(pid);
    return readiness;
  } catch (error) {
    await endProcess(pid);
    throw error;
  }
}

function startFailed(
  readiness: Exclude<Readiness, { state: 'ready' }>,
  cause: StartFailure,
  layout: FolderLayout,
): Failure {
  const logs = `${layout.debugLog}, ${layout.consoleLog}`;
  if (cause.diskFull) return diskFull(layout.home, 0);
  switch (readiness.state) {
    case 'password-refused':
      return failure('PASSWORD_REFUSED', { file: layout.password });
    case 'ended':
      return failure('NEO4J_START_FAILED', { reason: `${readiness.how}, ${cause.reason}`, logs });
    case 'silent':
      return failure('NEO4J_START_FAILED', { reason: `no answer within ${readiness.seconds} s`, logs });
  }
}

async function choosePort(layout: FolderLayout): Promise<number> {
  const kept = configuredBoltPort(await readFile(layout.configuration, 'utf8').catch(() => ''));
  return kept !== undefined && (await isFree(kept)) ? kept : findFreePort();
}

async function portInUse(port: number): Promise<Failure> {
  return failure('PORT_IN_USE', { port, free: await nextFreePort(port), setting: 'NEO4J_BOLT_PORT' });
}

import { createHash, randomUUID } from 'node:crypto';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Failure } from '../../failures/failure';
import type { Step } from '../../progress';
import { withoutCredentials } from '../database-failure';
import type { FolderLayout } from './folder-layout';
import { isNotFound, runProgram } from './run-program';

/** Reached from the root, since the compiled code lies elsewhere and the build copies no XML. */
const POM = path.join(__dirname, '..', '..', '..', 'src', 'database', 'managed', 'pom.xml');

/** The version of Neo4j that the pom.xml names. */
export async function pinnedNeo4jVersion(): Promise<string> {
  const version = /<neo4j\.version>([^<]+)</.exec(await readFile(POM, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${POM} names no neo4j.version.`);
  return version;
}

export interface ResolveOptions {
  readonly layout: FolderLayout;
  readonly environment: NodeJS.ProcessEnv;
  readonly step: Step;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The jars of the pinned Neo4j, where Maven keeps them. Maven is asked once; afterwards the answer is remembered
 * in the data folder and holds while the pom.xml is the same and every jar is still there.
 */
export async function resolveClasspath(options: ResolveOptions): Promise<string> {
  const pomHash = await hashOfPom();
  const remembered = await readRemembered(options.layout.cachedClasspath, pomHash);
  if (remembered !== undefined) return remembered;
  const version = await pinnedNeo4jVersion();
  const classpath = await options.step(`Fetch Neo4j ${version} with Maven`, (say) => askMaven(options, say));
  await writeFile(
    options.layout.cachedClasspath,
    JSON.stringify({ pomHash, classpath } satisfies Remembered),
  );
  return classpath;
}

async function hashOfPom(): Promise<string> {
  return createHash('sha256')
    .update(await readFile(POM))
    .digest('hex');
}

interface Remembered {
  readonly pomHash: string;
  readonly classpath: string;
}

async function readRemembered(file: string, pomHash: string): Promise<string | undefined> {
  try {
    const remembered = JSON.parse(await readFile(file, 'utf8')) as Remembered;
    if (remembered.pomHash !== pomHash) return undefined;
    await Promise.all(remembered.classpath.split(path.delimiter).map((jar) => access(jar)));
    return remembered.classpath;
  } catch {
    return undefined;
  }
}

async function askMaven(options: ResolveOptions, say: (detail: string) => void): Promise<string> {
  const { layout, signal } = options;
  const answer = `${layout.cachedClasspath}.${randomUUID()}`;
  const args = [
    '--batch-mode',
    '--strict-checksums',
    // A failed download is remembered by Maven as "not there"; ask again.
    '--update-snapshots',
    // A host that swallows packets would else be waited for ten minutes.
    '-Daether.connector.connectTimeout=10000',
    '-Dmaven.wagon.http.connectionTimeout=10000',
    `--file=${POM}`,
    'org.apache.maven.plugins:maven-dependency-plugin:build-classpath',
    '-DincludeScope=runtime',
    `-Dmdep.outputFile=${answer}`,
  ];
  let jars = 0;
  const onLine = (line: string): void => {
    if (/Downloaded from .*\.jar /.test(line)) say(`${++jars} jars`);
  };
  try {
    const environment = withQuickJava(options.environment);
    const { exitCode, output } = await runProgram('mvn', args, { environment, signal, onLine });
    await writeFile(layout.mavenLog, output);
    if (exitCode !== 0) throw resolveFailed(output, layout.mavenLog);
    return (await readFile(answer, 'utf8')).trim();
  } catch (error) {
    if (isNotFound(error)) throw failure('MAVEN_MISSING', {}, { cause: error });
    throw error;
  } finally {
    await rm(answer, { force: true });
  }
}

/** Maven lives for seconds: Java's second compiler costs it more than it gains (21 s become 15 s on two cores). */
function withQuickJava(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, MAVEN_OPTS: `-XX:TieredStopAtLevel=1 ${environment.MAVEN_OPTS ?? ''}`.trim() };
}

/** What Java and Maven say when the network, not the repository, is the reason. */
const networkComplaint =
  /unknown host|name resolution|UnknownHostException|network is unreachable|no route to host|connection (?:refused|reset)|connect(?:ion)? timed out|timed out|offline mode/i;

function resolveFailed(output: string, log: string): Failure {
  const complaint = /^\[ERROR\] (.+)$/m.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
  const reason = complaint.replace(/^.*: transfer failed for /, '').replace(/ -> \[Help \d+\]$/, '');
  const code = networkComplaint.test(output) ? 'NETWORK_UNREACHABLE' : 'RESOLVE_FAILED';
  return failure(code, { reason: withoutCredentials(reason), log });
}

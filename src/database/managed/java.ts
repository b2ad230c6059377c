import path from 'node:path';
import { ManagedNeo4jError } from './managed-neo4j-error';
import { isNotFound, runProgram } from './run-program';

/** The oldest Java that Neo4j 5 runs on. */
export const MINIMUM_JAVA = 17;

export interface Java {
  readonly command: string;
  readonly version: number;
  /** What `java -version` prints: tells one build of Java from another. */
  readonly description: string;
}

/** The Java of JAVA_HOME or, without one, of the PATH; the one that Maven takes too. */
export async function findJava(environment: NodeJS.ProcessEnv): Promise<Java> {
  const command = environment.JAVA_HOME ? path.join(environment.JAVA_HOME, 'bin', 'java') : 'java';
  const where = environment.JAVA_HOME ? `JAVA_HOME (${environment.JAVA_HOME})` : 'the PATH';
  const description = await describe(command, environment);
  const version = description === undefined ? undefined : majorVersion(description);
  if (description === undefined || version === undefined) {
    throw new ManagedNeo4jError('JAVA_MISSING', `No Java was found in ${where}. ${ADVICE}`);
  }
  if (version < MINIMUM_JAVA) {
    throw new ManagedNeo4jError(
      'JAVA_TOO_OLD',
      `Neo4j needs Java ${MINIMUM_JAVA} or newer, and ${where} has Java ${version}. ${ADVICE}`,
    );
  }
  return { command, version, description };
}

const ADVICE =
  `Install a Java ${MINIMUM_JAVA} or 21 (for example "apt install openjdk-17-jre-headless" or ` +
  '"brew install openjdk@17"), or set NEO4J_URI to use a Neo4j that runs elsewhere.';

async function describe(command: string, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const { exitCode, output } = await runProgram(command, ['-version'], { environment });
    return exitCode === 0 ? output : undefined;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** 17 of `version "17.0.15"`, 8 of the old form `version "1.8.0_392"`. */
export function majorVersion(description: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(description);
  return match ? Number(match[1]) : undefined;
}

import path from 'node:path';
import { failure } from '../../failures/failure';
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
  const where = environment.JAVA_HOME ? `JAVA_HOME (${environment.JAVA_HOME})` : 'PATH';
  const description = await describe(command, environment);
  const version = description === undefined ? undefined : majorVersion(description);
  if (description === undefined || version === undefined) {
    throw failure('JAVA_MISSING', { where });
  }
  if (version < MINIMUM_JAVA) {
    throw failure('JAVA_TOO_OLD', { where, found: version, minimum: MINIMUM_JAVA });
  }
  return { command, version, description };
}

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

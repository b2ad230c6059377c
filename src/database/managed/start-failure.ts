import { readFile, stat } from 'node:fs/promises';
import type { FolderLayout } from './folder-layout';

export interface StartFailure {
  /** Readable by a person: the innermost cause that Neo4j or Java gave. */
  readonly reason: string;
  readonly portTaken: boolean;
}

/** How far Neo4j's own log reached before a start: what follows belongs to that start. */
export async function debugLogLength(layout: FolderLayout): Promise<number> {
  return stat(layout.debugLog).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Why the start failed. Neo4j's own last words name a port that is switched off; the cause is in its debug log. */
export async function readStartFailure(layout: FolderLayout, debugLogBefore: number): Promise<StartFailure> {
  const debugLog = await readFile(layout.debugLog).catch(() => Buffer.alloc(0));
  // A log that became shorter was rotated meanwhile.
  const since = debugLog.length < debugLogBefore ? 0 : debugLogBefore;
  const consoleLog = await readFile(layout.consoleLog, 'utf8').catch(() => '');
  return describeStartFailure(debugLog.subarray(since).toString('utf8'), consoleLog);
}

export function describeStartFailure(debugLog: string, consoleLog: string): StartFailure {
  const causes = [...debugLog.matchAll(/^Caused by: (?:[\w.$]+: )?(.+)$/gm)].map((match) => match[1] ?? '');
  return {
    reason: causes.at(-1) ?? firstComplaint(consoleLog) ?? 'neither Neo4j nor Java gave a reason',
    portTaken: /PortBindException|Address already in use/.test(debugLog),
  };
}

/** What Java or Neo4j's configuration reader says before there is a debug log. */
function firstComplaint(consoleLog: string): string | undefined {
  const exception = /^Exception in thread "main" (?:[\w.$]+: )?(.+)$/m.exec(consoleLog)?.[1];
  const javaError =
    /^(?:# )?(There is insufficient memory.*|Could not .*|Invalid .*|Unrecognized .*|Error: .+)$/m;
  return exception ?? javaError.exec(consoleLog)?.[1] ?? consoleLog.trim().split('\n').at(-1)?.trim();
}

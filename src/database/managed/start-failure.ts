import { readFile, stat } from 'node:fs/promises';
import type { FolderLayout } from './folder-layout';

export interface StartFailure {
  /** Readable by a person: the innermost cause that Neo4j or Java gave. */
  readonly reason: string;
  readonly portTaken: boolean;
  readonly diskFull: boolean;
}

/** What one start wrote. Neo4j continues its two logs from start to start; the console's is new each time. */
export interface StartLogs {
  readonly debug: string;
  readonly user: string;
  readonly console: string;
}

/** To be called before a start; the function it returns reads what that start has written. */
export async function followLogs(layout: FolderLayout): Promise<() => Promise<StartLogs>> {
  const [debugBefore, userBefore] = await Promise.all([length(layout.debugLog), length(layout.userLog)]);
  return async () => ({
    debug: await readFrom(layout.debugLog, debugBefore),
    user: await readFrom(layout.userLog, userBefore),
    console: await readFrom(layout.consoleLog, 0),
  });
}

async function length(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

async function readFrom(file: string, offset: number): Promise<string> {
  const content = await readFile(file).catch(() => Buffer.alloc(0));
  // A log that became shorter was rotated meanwhile.
  return content.subarray(content.length < offset ? 0 : offset).toString('utf8');
}

/**
 * Why a start failed. Neo4j's own last words only name a port, and one that is switched off; the cause is in the
 * debug log. An exception that Neo4j did not catch is in the user log, and what Java says before Neo4j runs is on
 * the console.
 */
export function describeStartFailure(logs: StartLogs): StartFailure {
  const causes = [...logs.debug.matchAll(/^Caused by: (?:[\w.$]+: )?(.+)$/gm)].map((match) => match[1]);
  const uncaught = /^\S+ \S+ WARN +[\w.$]+\.(\w+(?:Error|Exception).*)$/m.exec(logs.user)?.[1];
  const reason = causes.at(-1) ?? uncaught ?? consoleComplaint(logs.console);
  return {
    reason: reason?.replace(/\.$/, '') ?? 'neither Neo4j nor Java gave a reason',
    portTaken: /PortBindException|Address already in use/.test(logs.debug),
    diskFull: (logs.debug + logs.console).includes('No space left on device'),
  };
}

function consoleComplaint(text: string): string | undefined {
  const exception = /^Exception in thread "main" (?:[\w.$]+: )?(.+)$/m.exec(text)?.[1];
  const java = /^(?:# )?(There is insufficient memory.*|Could not .*|Invalid .*|Unrecognized .*|Error: .+)$/m;
  const lastLine = text.trim().split('\n').at(-1);
  return exception ?? java.exec(text)?.[1] ?? (lastLine === '' ? undefined : lastLine);
}

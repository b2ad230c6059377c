import { styleText } from 'node:util';
import { Failure } from '../failures/failure';

/** Where a command writes: what was asked for to `out`, progress and failures to `err`. */
export interface Terminal {
  out: NodeJS.WriteStream;
  err: NodeJS.WriteStream;
}

/** What a process ends with; see `ipgraph --help`. */
export const exitCodes = { done: 0, failed: 1, usage: 2, notRunning: 3 } as const;

/** Takes the code of a command that ends well but not with 0. */
export type Finish = (exitCode: number) => void;

const usageCodes: ReadonlySet<string> = new Set(['BAD_SETTINGS', 'BAD_USAGE', 'FILE_NOT_READABLE']);

export function writeLine(stream: NodeJS.WriteStream, line: string): void {
  stream.write(`${line}\n`);
}

/** One JSON document on one line, for programs. */
export function writeJson(stream: NodeJS.WriteStream, value: unknown): void {
  writeLine(stream, JSON.stringify(value));
}

/** Text in a colour on a terminal that has colours (NO_COLOR and FORCE_COLOR are heeded), else as it is. */
export function coloured(
  stream: NodeJS.WriteStream,
  colour: 'red' | 'green' | 'yellow' | 'dim' | 'bold',
  text: string,
): string {
  return styleText(colour, text, { stream });
}

/**
 * Tells what went wrong: a failure of ours in both languages, or as JSON; anything else whole, since it is a fault
 * of the program. Returns the code to end with.
 */
export function reportError(error: unknown, { err }: Terminal, json: boolean): number {
  if (!(error instanceof Failure)) {
    if (isAbort(error)) return exitCodes.failed;
    writeLine(err, error instanceof Error ? (error.stack ?? error.message) : String(error));
    return exitCodes.failed;
  }
  const { code, en, zh, data } = error;
  if (json) writeJson(err, { error: { code, en, zh, ...data } });
  else writeLine(err, `\n${coloured(err, 'red', code)}\n${en}\n${zh}`);
  return usageCodes.has(code) ? exitCodes.usage : exitCodes.failed;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

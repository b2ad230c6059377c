import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ProgramOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** Called with each line, of either stream, as soon as it is there. */
  readonly onLine?: (line: string) => void;
}

export interface ProgramResult {
  readonly exitCode: number | null;
  /** Both streams, line by line in the order in which they came. */
  readonly output: string;
}

/** Runs a program to its end. Rejects only when it cannot be started (see isNotFound) or is aborted. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const { environment: env, signal } = options;
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], ...(signal && { signal }) });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        options.onLine?.(line);
      });
    }
    child.once('error', reject);
    child.once('close', (exitCode) => {
      resolve({ exitCode, output: lines.join('\n') });
    });
  });
}

/** Whether a program could not be started because none is there, or what is there is none. */
export function isNotFound(error: unknown): boolean {
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException;
  return syscall.startsWith('spawn') && ['ENOENT', 'ENOTDIR', 'EACCES'].includes(code);
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endProcess } from '../../src/database/managed/process-table';
import { projectFolder } from '../../src/environment';
import { javaOfTests } from './managed-neo4j-options';

/** The command line as users run it, a process of its own. */
export interface Program {
  process: ChildProcess;
  /** What it printed so far, of both streams. */
  lines: string[];
  /** The first printed line that matches; rejects when the program ends before. */
  printed: (pattern: RegExp) => Promise<string>;
  /** Null when a signal ended it. */
  exitCode: Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Ends what a file of tests has left running, so that a failure in it holds up neither the next file nor the run. */
export async function endPrograms(): Promise<void> {
  await Promise.all([...running].map(({ pid }) => (pid === undefined ? Promise.resolve() : endProcess(pid))));
}

/** Runs `ipgraph <args>` in a folder, with these variables beside those of the tests. */
export function runProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: string = projectFolder,
): Program {
  const program = join(projectFolder, 'dist/cli.js');
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], {
    cwd: folder,
    env: { ...process.env, ...javaOfTests, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const check of waiting) check();
    });
  }
  running.add(child);
  const exitCode = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const printed = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        const line = lines.find((candidate) => pattern.test(candidate));
        if (line === undefined) return;
        waiting.delete(check);
        resolve(line);
      };
      waiting.add(check);
      check();
      void exitCode.then((code) => {
        reject(new Error(`ended with ${String(code)} before ${String(pattern)}:\n${lines.join('\n')}`));
      });
    });
  return { process: child, lines, printed, exitCode };
}

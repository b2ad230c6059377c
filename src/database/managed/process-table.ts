import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MILLISECONDS = 20;
const WATCH_MILLISECONDS = 200;
const TERMINATION_MILLISECONDS = 15_000;
const KILL_MILLISECONDS = 5_000;

/**
 * A text that, with the number of a process, names one process and no later one that got the same number.
 * Undefined when no such process lives; one that has ended and only waits to be collected does not live.
 */
export function startMark(pid: number): string | undefined {
  return process.platform === 'linux' ? linuxStartMark(pid) : ps(['-o', 'lstart=', '-p', String(pid)]);
}

/** Whether the process lives and was started with exactly these arguments, among others. */
export function wasStartedWith(pid: number, wanted: readonly string[]): boolean {
  if (process.platform === 'linux') {
    const given = readIfPresent(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
    return wanted.every((argument) => given.includes(argument));
  }
  const commandLine = `${ps(['-o', 'command=', '-p', String(pid)]) ?? ''} `;
  return wanted.every((argument) => commandLine.includes(` ${argument} `));
}

/** The living processes that were started with these arguments, among others. */
export function processesStartedWith(wanted: readonly string[]): number[] {
  return allProcesses().filter((pid) => startMark(pid) !== undefined && wasStartedWith(pid, wanted));
}

function allProcesses(): number[] {
  const numbers =
    process.platform === 'linux' ? readdirSync('/proc') : (ps(['-axo', 'pid=']) ?? '').split('\n');
  return numbers.map(Number).filter((pid) => Number.isInteger(pid) && pid > 0);
}

/** Settles when the process has gone. Keeps no program alive. */
export function whenGone(pid: number): Promise<void> {
  const mark = startMark(pid);
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (mark !== undefined && startMark(pid) === mark) return;
      clearInterval(timer);
      resolve();
    }, WATCH_MILLISECONDS).unref();
  });
}

/**
 * Asks the process to end and, when it has not after the given milliseconds, ends it by force. Returns when it is gone; a
 * process that is gone already, or a number that meanwhile names another process, is left alone.
 */
export async function endProcess(pid: number, patience = TERMINATION_MILLISECONDS): Promise<void> {
  const mark = startMark(pid);
  if (mark === undefined) return;
  sendSignal(pid, 'SIGTERM');
  if (await isGoneWithin(pid, mark, patience)) return;
  sendSignal(pid, 'SIGKILL');
  if (await isGoneWithin(pid, mark, KILL_MILLISECONDS)) return;
  throw new Error(`Process ${pid} is still there ${KILL_MILLISECONDS / 1000} s after SIGKILL.`);
}

async function isGoneWithin(pid: number, mark: string, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (startMark(pid) === mark) {
    if (performance.now() > deadline) return false;
    await delay(POLL_MILLISECONDS);
  }
  return true;
}

function sendSignal(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Ticks since boot at which the process began, and the boot they count from. */
function linuxStartMark(pid: number): string | undefined {
  const stat = readIfPresent(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'X' || (state === 'Z' && !hasThreads(pid))) return undefined;
  return `${readIfPresent('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${fields[18] ?? ''}`;
}

/** A process that was killed holds its files and ports until the last of its threads has ended, after its first one. */
function hasThreads(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).length > 1;
  } catch {
    return false;
  }
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(args: readonly string[]): string | undefined {
  try {
    return execFileSync('ps', args, { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseSettings } from '../../src/database/settings';
import type { Contender } from './contenders/contender';
import type { FromContender, ToContender } from './contenders/serving-process';

const program = path.join(__dirname, 'contenders/serving-process.js');

/** A contender that serves in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly residentMegabytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts a contender's process and returns when it listens. */
export async function startServerProcess(
  { name, module, settings }: Contender,
  database: DatabaseSettings,
): Promise<ServerProcess> {
  const child = fork(program, [module], { execArgv: ['--enable-source-maps'] });
  const { pid = 0 } = child;
  tell(child, { serve: { database, settings } });
  const [answer] = (await Promise.race([once(child, 'message'), endOf(child, name)])) as [FromContender];
  if ('failed' in answer) throw new Error(`${name} does not start: ${answer.failed}`);
  return {
    url: answer.listening,
    pid,
    residentMegabytes: () => residentMegabytes(pid),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      tell(child, { stop: true });
      await ended;
    },
  };
}

function tell(child: ChildProcess, message: ToContender): void {
  child.send(message);
}

async function endOf(child: ChildProcess, name: string): Promise<never> {
  await once(child, 'exit');
  throw new Error(`The process of ${name} ended before it served.`);
}

async function residentMegabytes(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Math.round(Number(stdout) / 1_024);
}

import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseSettings } from '../../src/database/settings';
import type { Contender } from './contenders/contender';
import type { Profile } from './contenders/profile';
import type { FromContender, ToContender } from './contenders/serving-process';

const program = path.join(__dirname, 'contenders/serving-process.js');

/** A contender that serves in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly residentMegabytes: () => Promise<number>;
  /** For how long it does what while something goes on. */
  readonly profiled: (action: () => Promise<unknown>) => Promise<Profile>;
  readonly stop: () => Promise<void>;
}

/** Starts a contender's process and returns when it listens. */
export async function startServerProcess(
  { name, module, settings }: Contender,
  database: DatabaseSettings,
): Promise<ServerProcess> {
  const child = fork(program, [module], { execArgv: ['--enable-source-maps'] });
  const { pid = 0 } = child;
  const ask = (message: ToContender): Promise<FromContender> => asked(child, name, message);
  const { listening: url } = (await ask({ serve: { database, settings } })) as { listening: string };
  return {
    url,
    pid,
    residentMegabytes: () => residentMegabytes(pid),
    profiled: async (action) => {
      await ask({ profile: 'start' });
      await action();
      const { profiled } = (await ask({ profile: 'stop' })) as { profiled: Profile };
      return profiled;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.send({ stop: true } satisfies ToContender);
      await ended;
    },
  };
}

/** Sends a message and returns what the process answers. */
async function asked(child: ChildProcess, name: string, message: ToContender): Promise<FromContender> {
  const ended = new AbortController();
  const endOf = async (): Promise<never> => {
    await once(child, 'exit', ended);
    throw new Error(`The process of ${name} ended before it answered.`);
  };
  const answered = once(child, 'message');
  child.send(message);
  const [answer] = (await Promise.race([answered, endOf()]).finally(() => {
    ended.abort();
  })) as [FromContender];
  if ('failed' in answer) throw new Error(`${name} fails: ${answer.failed}`);
  return answer;
}

async function residentMegabytes(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Math.round(Number(stdout) / 1_024);
}

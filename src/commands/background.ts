import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectFolder, type Environment } from '../environment';
import { failure } from '../failures/failure';
import { folderFailure } from '../failures/system-error';
import { serversOf } from '../serving/server-record';
import type { SettingOptions } from './options';
import { writeJson, writeLine, type Terminal } from './terminal';

const POLL_MILLISECONDS = 100;

/** Starts `ipgraph <command>` as a process of its own, and returns when it is ready; fails with what it said. */
export async function startInBackground(
  command: 'start' | 'demo',
  environment: Environment,
  options: SettingOptions,
  { out, err }: Terminal,
  more: readonly string[] = [],
): Promise<void> {
  const log = path.join(environment.dataFolder, 'server.log');
  const file = await openLog(log);
  const args = ['--enable-source-maps', path.join(projectFolder, 'dist/cli.js'), command, ...more];
  for (const name of ['data', 'port', 'host', 'workers'] as const) {
    const value = options[name];
    if (value !== undefined) args.push(`--${name}`, value);
  }
  const child = spawn(process.execPath, args, {
    detached: true,
    env: environment.inherited,
    stdio: ['ignore', file.fd, file.fd],
  });
  child.unref();
  const ended = once(child, 'exit').then(() => undefined);
  await file.close();
  const url = await ready(child.pid ?? 0, environment.dataFolder, ended);
  if (url === undefined) {
    err.write(await readFile(log, 'utf8'));
    throw failure('BACKGROUND_START_FAILED', { log });
  }
  const pid = child.pid ?? 0;
  if (options.json) writeJson(out, { url, graphql: `${url}/graphql`, pid, log });
  else
    writeLine(
      out,
      `ipgraph is ready: ${url}/graphql (process ${pid}, log ${log}). Stop with "npx ipgraph stop".`,
    );
}

async function openLog(log: string): ReturnType<typeof open> {
  try {
    await mkdir(path.dirname(log), { recursive: true, mode: 0o700 });
    return await open(log, 'w');
  } catch (error) {
    throw folderFailure(error, path.dirname(log));
  }
}

async function ready(
  pid: number,
  dataFolder: string,
  ended: Promise<undefined>,
): Promise<string | undefined> {
  for (;;) {
    const server = (await serversOf(dataFolder)).find((candidate) => candidate.pid === pid);
    if (server?.url !== undefined) return server.url;
    const over = await Promise.race([ended.then(() => true), setTimeout(POLL_MILLISECONDS, false)]);
    if (over) return undefined;
  }
}

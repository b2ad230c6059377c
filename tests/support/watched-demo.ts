import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../src/environment';
import { runProgram, type Program } from './program';

/** What a serving process saw of itself since the look before; see event-loop-delay.mjs. */
export interface Look {
  /** How long the event loop was held, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly residentMegabytes: number;
  /** Of its memory, what is left when all that nobody needs any more is cleared away. */
  readonly keptMegabytes: number;
}

/** A synthetic graph served as users have it served, by a process that can be looked at. */
export interface WatchedDemo {
  readonly url: string;
  readonly look: () => Promise<Look>;
  readonly stop: () => Promise<void>;
}

const preloaded = pathToFileURL(join(projectFolder, 'tests/support/event-loop-delay.mjs')).href;
const ready = /ipgraph is ready after .* s: (.*)\/graphql/;

export async function startWatchedDemo(folder: string, nodes: number): Promise<WatchedDemo> {
  const program = runProgram(['demo', '--nodes', String(nodes), '--folder', folder, '--port', '0'], {
    NODE_OPTIONS: `--import=${preloaded}`,
  });
  const url = ready.exec(await program.printed(ready))?.[1] ?? '';
  let looks = 0;
  return { url, look: () => lookAt(program, ++looks), stop: () => stop(program) };
}

async function lookAt(program: Program, number: number): Promise<Look> {
  program.process.kill('SIGUSR2');
  const line = await program.printed(new RegExp(`^look ${number} `));
  return JSON.parse(line.slice(line.indexOf('{'))) as Look;
}

async function stop(program: Program): Promise<void> {
  program.process.kill('SIGTERM');
  await program.exitCode;
}

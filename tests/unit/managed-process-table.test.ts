import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endProcess, startMark, wasStartedWith } from '../../src/database/managed/process-table';

const WAITING = "process.stdout.write('ready'); setInterval(() => undefined, 1000);";

async function startNode(...args: string[]): Promise<{ child: ChildProcess; pid: number }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return { child, pid: child.pid ?? 0 };
}

describe('the process table', () => {
  it('marks a process for as long as it lives', async () => {
    const { child, pid } = await startNode('-e', WAITING);
    const mark = startMark(pid);
    expect(mark).toBeTruthy();
    expect(startMark(pid)).toBe(mark);
    expect(mark).not.toBe(startMark(process.pid));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(startMark(pid)).toBeUndefined();
  });

  it('knows a process by a whole argument, spaces and Chinese characters included', async () => {
    const { child, pid } = await startNode('-e', WAITING, '--', '--home-dir=/tmp/数 据/neo4j');
    expect(wasStartedWith(pid, ['--home-dir=/tmp/数 据/neo4j', '--'])).toBe(true);
    expect(wasStartedWith(pid, ['--home-dir=/tmp/数 据'])).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(wasStartedWith(pid, ['--home-dir=/tmp/数 据/neo4j', '--'])).toBe(false);
  });

  it('ends a process in order, and only once', async () => {
    const { child, pid } = await startNode('-e', `process.on('SIGTERM', () => process.exit(7)); ${WAITING}`);
    const exit = once(child, 'exit');
    await endProcess(pid);
    expect(await exit).toEqual([7, null]);
    await expect(endProcess(pid)).resolves.toBeUndefined();
  });

  it('ends by force what does not end when it is asked', async () => {
    const { child, pid } = await startNode('-e', `process.on('SIGTERM', () => undefined); ${WAITING}`);
    const exit = once(child, 'exit');
    const started = performance.now();
    await endProcess(pid, 300);
    expect(await exit).toEqual([null, 'SIGKILL']);
    expect(performance.now() - started).toBeGreaterThan(300);
  });

  it('has no mark for a process that has ended', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect(startMark(pid)).toBeUndefined();
  });
});

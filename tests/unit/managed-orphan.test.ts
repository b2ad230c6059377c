import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFolderLayout, type FolderLayout } from '../../src/database/managed/folder-layout';
import { stopOrphan } from '../../src/database/managed/orphan';
import { startMark } from '../../src/database/managed/process-table';
import type { Step } from '../../src/progress';

let root: string;
let layout: FolderLayout;
let labels: string[];

const noting: Step = (label, work) => {
  labels.push(label);
  return work(() => undefined);
};

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ipgraph-orphan-'));
  layout = await createFolderLayout(path.join(root, '数 据'));
  labels = [];
});

afterEach(() => rm(root, { recursive: true }));

/** A process that waits, with the command line of a Neo4j on this home directory. */
async function startOn(home: string): Promise<number> {
  const waiting = "process.stdout.write('ready'); setInterval(() => undefined, 1000);";
  const args = ['-e', waiting, '--', `--home-dir=${home}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

describe('a process left behind', () => {
  it('is stopped when the pid file and its command line name this folder', async () => {
    const pid = await startOn(layout.home);
    await writeFile(layout.pid, String(pid));
    await stopOrphan(layout, noting);
    expect(startMark(pid)).toBeUndefined();
    expect(labels).toEqual([`Stop the Neo4j that an earlier run left behind (process ${pid})`]);
  });

  it('is left alone when it runs on another folder', async () => {
    const pid = await startOn(`${layout.home}-2`);
    await writeFile(layout.pid, String(pid));
    await stopOrphan(layout, noting);
    expect(startMark(pid)).toBeDefined();
    process.kill(pid, 'SIGKILL');
  });

  it.each(['', 'x', '-1', '0'])('is not looked for behind a pid file with %j', async (text) => {
    await writeFile(layout.pid, text);
    await stopOrphan(layout, noting);
    expect(labels).toEqual([]);
  });

  it('may be gone', async () => {
    await stopOrphan(layout, noting);
    await writeFile(layout.pid, String(spawnSync(process.execPath, ['--version']).pid));
    await stopOrphan(layout, noting);
    expect(labels).toEqual([]);
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFolderLayout, type FolderLayout } from '../../src/database/managed/folder-layout';
import { endNeo4jOf, findNeo4jOf, takeOverOrphan } from '../../src/database/managed/orphan';
import { knownArguments } from '../../src/database/managed/neo4j-process';
import { startMark } from '../../src/database/managed/process-table';
import { findFreePort } from '../../src/database/managed/port';
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

/** A process that waits, with the command line of a Neo4j on this home directory; it speaks no Bolt. */
async function startOn(home: string): Promise<number> {
  const waiting = "process.stdout.write('ready'); setInterval(() => undefined, 1000);";
  const [mainClass] = knownArguments(layout);
  const args = ['-e', waiting, '--', mainClass, `--home-dir=${home}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

const impatient = { answerMilliseconds: 300, endMilliseconds: 2_000 };
const takeOver = (): ReturnType<typeof takeOverOrphan> =>
  takeOverOrphan(layout, noting, undefined, impatient);

describe('a process left behind', () => {
  it('is ended when it does not answer and its command line names this folder', async () => {
    const pid = await startOn(layout.home);
    await writeFile(layout.pid, String(pid));
    await writeFile(layout.password, 'secret');
    await writeFile(layout.configuration, `server.bolt.listen_address=127.0.0.1:${await findFreePort()}\n`);
    expect(await takeOver()).toBeUndefined();
    expect(startMark(pid)).toBeUndefined();
    expect(labels).toEqual([`Take over the Neo4j that an earlier run left behind (process ${pid})`]);
  });

  it('is found without a pid file too, and ended at once when nothing says where it listens', async () => {
    const pid = await startOn(layout.home);
    expect(await findNeo4jOf(layout)).toBe(pid);
    expect(await takeOver()).toBeUndefined();
    expect(startMark(pid)).toBeUndefined();
  });

  it('is ended for good with the folder that goes', async () => {
    const pid = await startOn(layout.home);
    expect(await endNeo4jOf(layout)).toBe(pid);
    expect(await endNeo4jOf(layout)).toBeUndefined();
  });

  it('is left alone when it runs on another folder, though the pid file names it', async () => {
    const pid = await startOn(`${layout.home}-2`);
    await writeFile(layout.pid, String(pid));
    expect(await takeOver()).toBeUndefined();
    expect(startMark(pid)).toBeDefined();
    expect(labels).toEqual([]);
    process.kill(pid, 'SIGKILL');
  });

  it('is left alone when it only names the folder and is no Neo4j', async () => {
    const args = ['-e', 'setInterval(() => undefined, 1000)', '--', `--home-dir=${layout.home}`];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    await once(child, 'spawn');
    expect(await findNeo4jOf(layout)).toBeUndefined();
    child.kill('SIGKILL');
  });

  it.each(['', 'x', '-1', '0'])('is not looked for behind a pid file with %j', async (text) => {
    await writeFile(layout.pid, text);
    await takeOver();
    expect(labels).toEqual([]);
  });

  it('may be gone', async () => {
    await takeOver();
    await writeFile(layout.pid, String(spawnSync(process.execPath, ['--version']).pid));
    await takeOver();
    expect(labels).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { acquireFolderLock } from '../../src/database/managed/folder-lock';
import { startMark } from '../../src/database/managed/process-table';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ipgraph-lock-'));
  file = path.join(folder, 'lock.json');
});

afterEach(() => rm(folder, { recursive: true }));

const ownMark = (): string => startMark(process.pid) ?? '';

async function writeLock(holder: object): Promise<void> {
  await writeFile(file, JSON.stringify({ since: '2026-01-01T00:00:00.000Z', ...holder }));
}

async function holderPid(): Promise<unknown> {
  return (JSON.parse(await readFile(file, 'utf8')) as { pid: unknown }).pid;
}

describe('the lock of a data folder', () => {
  it('refuses a second start and names the process that holds it, and since when', async () => {
    await acquireFolderLock(file);
    await expect(acquireFolderLock(file)).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: expect.stringMatching(
        new RegExp(`^The data folder .* is in use by process ${process.pid}, started \\d{4}-\\d\\d-\\d\\dT`),
      ) as string,
    });
  });

  it('is free again after its release, and leaves nothing behind', async () => {
    await (await acquireFolderLock(file)).release();
    expect(await readdir(folder)).toEqual([]);
    await expect(acquireFolderLock(file)).resolves.toBeDefined();
  });

  it('is taken over from a process that has ended', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    await writeLock({ pid, startMark: 'whenever' });
    await acquireFolderLock(file);
    expect(await holderPid()).toBe(process.pid);
    expect(await readdir(folder)).toEqual(['lock.json']);
  });

  it('is taken over when its number now belongs to another process', async () => {
    await writeLock({ pid: process.pid, startMark: `${ownMark()}0` });
    await expect(acquireFolderLock(file)).resolves.toBeDefined();
  });

  it.each(['', '{"pid":', '[]', '{"pid":"1"}'])(
    'is taken over when the file holds no lock: %j',
    async (text) => {
      await writeFile(file, text);
      await acquireFolderLock(file);
      expect(await holderPid()).toBe(process.pid);
    },
  );

  it('goes to exactly one of many that find the same stale lock', async () => {
    await writeLock({ pid: process.pid, startMark: 'of an earlier process' });
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => acquireFolderLock(file)));
    const refused = attempts.filter((attempt) => attempt.status === 'rejected');
    expect(refused).toHaveLength(19);
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual(
      Array(19).fill('FOLDER_IN_USE'),
    );
    expect(await readdir(folder)).toEqual(['lock.json']);
  });

  it('is not released by one who lost it', async () => {
    const lock = await acquireFolderLock(file);
    await writeLock({ pid: process.pid, startMark: ownMark() });
    await lock.release();
    expect(await readdir(folder)).toEqual(['lock.json']);
  });
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFolderLayout } from '../../src/database/managed/folder-layout';
import { importOffline, type ImportFiles } from '../../src/database/managed/offline-import';
import type { Store } from '../../src/database/managed/store';
import { silently } from '../../src/progress';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ipgraph-import-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A store whose Java is another program, which refuses Java's options as Java refuses bad ones: with exit code 9. */
async function storeWithoutJava(): Promise<Store> {
  const layout = await createFolderLayout(path.join(folder, 'data'));
  const java = { command: process.execPath, version: 17, description: 'no Java at all' };
  return { layout, java, environment: process.env, step: silently, empty: true };
}

async function filesIn(name: string): Promise<ImportFiles> {
  const file = path.join(folder, name, 'nodes.csv');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, 'id:ID\n"1"\n');
  return { nodes: [{ labels: ['Node'], file }], relationships: [] };
}

describe('the offline import', () => {
  it('refuses a folder whose name the importer cannot read', async () => {
    await expect(importOffline(await storeWithoutJava(), await filesIn('one, two'))).rejects.toMatchObject({
      code: 'FOLDER_NOT_USABLE',
      message: expect.stringContaining(path.join(folder, 'one, two')) as string,
    });
  });

  it('fails when the importer does, with its last words and where all of them are', async () => {
    const store = await storeWithoutJava();
    const log = path.join(store.layout.home, 'logs', 'import.log');
    await expect(importOffline(store, await filesIn('files'))).rejects.toMatchObject({
      code: 'NEO4J_START_FAILED',
      message: expect.stringMatching(/the import did not work \(.*bad option.*import\.log/) as string,
    });
    expect(await readFile(log, 'utf8')).toContain('bad option: -Xmx512m');
  });
});

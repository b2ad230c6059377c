import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerServer, serversOf } from '../../src/serving/server-record';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ipgraph-servers-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the servers of a data folder', () => {
  it('are noted while they start, with their address when they are ready, and gone after', async () => {
    const registration = await registerServer(folder, 2);
    expect(await serversOf(folder)).toMatchObject([{ pid: process.pid, workers: 2 }]);
    expect((await serversOf(folder))[0]?.url).toBeUndefined();
    await registration.ready({ url: 'http://127.0.0.1:4000', neo4j: 'bolt://127.0.0.1:7687' });
    expect(await serversOf(folder)).toMatchObject([
      { url: 'http://127.0.0.1:4000', neo4j: 'bolt://127.0.0.1:7687' },
    ]);
    await registration.remove();
    expect(await serversOf(folder)).toEqual([]);
  });

  it('are none where no folder is', async () => {
    expect(await serversOf(join(folder, 'nowhere'))).toEqual([]);
  });

  it('do not count when they were killed, nor does what is no record; both are removed', async () => {
    const servers = join(folder, 'servers');
    await mkdir(servers);
    const killed = {
      pid: process.pid,
      startMark: 'another start',
      since: new Date().toISOString(),
      workers: 1,
    };
    await writeFile(join(servers, '1.json'), JSON.stringify(killed));
    await writeFile(join(servers, '2.json'), 'half a rec');
    expect(await serversOf(folder)).toEqual([]);
    expect(await readdir(servers)).toEqual([]);
  });

  it('may lie where nothing can be written; then nothing is noted', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const registration = await registerServer(file, 1);
    await expect(registration.ready({ url: 'x', neo4j: 'y' })).resolves.toBeUndefined();
    await expect(registration.remove()).resolves.toBeUndefined();
  });
});

import { readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { runningNeo4jOf } from '../../src/database/managed/attach';
import { startManagedNeo4j, type ManagedNeo4j } from '../../src/database/managed/managed-neo4j';
import { pinnedNeo4jVersion } from '../../src/database/managed/maven';
import { startMark, whenGone } from '../../src/database/managed/process-table';
import { ownDataFolder, testNeo4jOptions } from '../support/managed-neo4j-options';

// A start takes seconds, and more on a machine that does other things too.
jest.setTimeout(60_000);

const folder = ownDataFolder('managed');
let running: ManagedNeo4j;

const start = (): Promise<ManagedNeo4j> =>
  startManagedNeo4j({ ...testNeo4jOptions(folder), heapMegabytes: 256, pageCacheMegabytes: 64 });

async function query(text: string): Promise<unknown> {
  const driver = neo4j.driver(running.uri, neo4j.auth.basic(running.user, running.password), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(text, {}, { database: running.database });
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

const countCities = (): Promise<unknown> => query('MATCH (c:City {name: "枣庄市"}) RETURN count(c)');

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const finish = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', finish(true)).once('error', finish(false)).once('timeout', finish(false));
  });
}

beforeAll(async () => {
  running = await start();
});

afterAll(() => running.stop());

// Each test goes on where the one before it ended: a start takes seconds, and the folder's history is the subject.
describe('the managed Neo4j', () => {
  it('runs the pinned version from a folder with spaces and Chinese characters', async () => {
    expect(running.version).toBe(await pinnedNeo4jVersion());
    expect(await query('CREATE (c:City {name: "枣庄市"}) RETURN c.name')).toBe('枣庄市');
  });

  it('keeps its password in a file that only the owner may read', async () => {
    const file = path.join(folder, 'neo4j-password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trim()).toBe(running.password);
    expect(running.password).toMatch(/^[0-9a-f]{64}$/);
  });

  it('listens on 127.0.0.1 and on no other address', async () => {
    const { hostname, port } = new URL(running.uri);
    expect(hostname).toBe('127.0.0.1');
    expect(await accepts('127.0.0.1', Number(port))).toBe(true);
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const others = addresses.map(({ address }) => address).filter((address) => address !== '127.0.0.1');
    for (const host of ['127.0.0.2', ...others])
      expect([host, await accepts(host, Number(port))]).toEqual([host, false]);
  });

  it('lives in a process group of its own, so that Ctrl-C does not reach it', () => {
    expect(() => process.kill(-running.pid(), 0)).not.toThrow();
  });

  it('refuses a second start on its folder at once, naming the process that holds it', async () => {
    const started = performance.now();
    await expect(start()).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: expect.stringContaining(`in use by process ${process.pid}, started `) as string,
    });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await countCities()).toBe(1);
  });

  it('stops in order, twice without harm, and finds data and port again', async () => {
    const { uri } = running;
    const pid = running.pid();
    await running.stop();
    await running.stop();
    expect(startMark(pid)).toBeUndefined();
    running = await start();
    expect(running.uri).toBe(uri);
    expect(await countCities()).toBe(1);
  });

  it('is brought back on its port after a kill -9, with every committed change', async () => {
    await query('CREATE (:City {name: "枣庄市"})');
    const killed = running.pid();
    process.kill(killed, 'SIGKILL');
    await whenGone(killed);
    while (running.pid() === killed) await delay(50);
    expect(startMark(running.pid())).toBeDefined();
    expect(await countCities()).toBe(2);
  });

  it('ends a start that is interrupted, with what it had started', async () => {
    await running.stop();
    const interruption = new AbortController();
    const abort = (): void => {
      interruption.abort();
    };
    const starting = startManagedNeo4j({
      ...testNeo4jOptions(folder),
      signal: interruption.signal,
      step: (label, work) => {
        if (label.startsWith('Start Neo4j')) setTimeout(abort, 200);
        return work(() => undefined);
      },
    });
    await expect(starting).rejects.toMatchObject({ name: 'AbortError' });
    expect(await runningNeo4jOf(folder)).toBeUndefined();
  });
});

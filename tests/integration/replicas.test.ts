import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Database } from '../../src/database/database';
import { processesStartedWith, startMark, whenGone } from '../../src/database/managed/process-table';
import { projectFolder } from '../../src/environment';
import { runProgram, type Program } from '../support/program';
import {
  dropGraphSchema,
  openEmptyDatabase,
  testDatabaseEnvironment,
  testDatabaseSettings,
} from '../support/test-database';

// Several programs start at the same time, on two processors.
jest.setTimeout(120_000);

let root: string;
let database: Database;
const settings = testDatabaseSettings();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ipgraph-replicas-'));
  database = await openEmptyDatabase();
  await dropGraphSchema(database);
});

afterAll(async () => {
  await database.close();
  await rm(root, { recursive: true });
});

/** A server of its own on the Neo4j of this run. */
function startServer(name: string, more: Readonly<Record<string, string>> = {}): Program {
  const environment = { ...testDatabaseEnvironment(), IPGRAPH_DATA: join(root, name), PORT: '0' };
  return runProgram(['start'], { ...environment, ...more });
}

async function urlOf(program: Program): Promise<string> {
  const line = await program.printed(/ipgraph is ready/);
  return line.replace(/.*: (http\S+)$/, '$1');
}

/** By a connection of its own. */
async function countDistricts(url: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query: '{ districts { totalCount } }' }),
  });
  return response.json();
}

async function stop(program: Program): Promise<void> {
  program.process.kill('SIGTERM');
  expect(await program.exitCode).toBe(0);
}

const counted = { data: { districts: { totalCount: 14 } } };
const printedBy = (some: readonly Program[], pattern: RegExp): string[] =>
  some.flatMap(({ lines }) => lines.filter((line) => pattern.test(line)));

describe('several servers on one Neo4j', () => {
  it('start at the same time on an empty database: one migrates and seeds, all serve, each stops alone', async () => {
    const first = startServer('one');
    const others = [startServer('two'), startServer('three')];
    const servers = [first, ...others];
    const urls = await Promise.all(servers.map(urlOf));
    expect(printedBy(servers, /Migrations .*applied V0001/)).toHaveLength(1);
    expect(printedBy(servers, /Data set .* 3346 created/)).toHaveLength(1);
    expect(printedBy(servers, /Data set .*nothing to change \(3346 records\)/)).toHaveLength(2);
    for (const url of urls) expect(await countDistricts(url)).toEqual(counted);
    await stop(first);
    expect(await countDistricts(urls[1] ?? '')).toEqual(counted);
    await Promise.all(others.map(stop));
    await expect(database.verify()).resolves.toMatch(/^5\.26\./);
  });

  it('find a prepared database unchanged, and write nothing to it', async () => {
    const before = await database.read({
      name: 'times',
      text: 'MATCH (d:Dataset) RETURN d.loadedAt AS at',
      parameters: {},
    });
    const server = startServer('one');
    expect(await countDistricts(await urlOf(server))).toEqual(counted);
    await stop(server);
    const after = await database.read({
      name: 'times',
      text: 'MATCH (d:Dataset) RETURN d.loadedAt AS at',
      parameters: {},
    });
    expect(String(after[0]?.at)).toBe(String(before[0]?.at));
  });
});

describe('WORKERS', () => {
  const workersOf = (): number[] =>
    processesStartedWith([join(projectFolder, 'dist/serving/workers/worker.js')]);

  it('serve behind one port, are replaced when they end, and end with the server', async () => {
    const server = startServer('workers', { WORKERS: '2' });
    const url = await urlOf(server);
    const [first = 0, ...others] = workersOf();
    expect(others).toHaveLength(1);
    expect(await countDistricts(url)).toEqual(counted);

    process.kill(first, 'SIGKILL');
    // Some of these are handed to the process that has ended.
    const asked = Array.from({ length: 8 }, () => countDistricts(url));
    for (const answer of asked) expect(await answer).toEqual(counted);
    await until(() => workersOf().length === 2 && !workersOf().includes(first));
    for (let ask = 0; ask < 4; ask++) expect(await countDistricts(url)).toEqual(counted);

    await stop(server);
    expect(workersOf()).toEqual([]);
  });

  it('end by themselves when the server is killed', async () => {
    const server = startServer('killed', { WORKERS: '2' });
    await urlOf(server);
    const workers = workersOf();
    expect(workers).toHaveLength(2);
    server.process.kill('SIGKILL');
    await Promise.all(workers.map(whenGone));
    expect(workers.map(startMark)).toEqual([undefined, undefined]);
  });

  it('are asked by whoever came while none of them served', async () => {
    const server = startServer('none', { WORKERS: '2' });
    const url = await urlOf(server);
    for (const worker of workersOf()) process.kill(worker, 'SIGKILL');
    expect(await countDistricts(url)).toEqual(counted);
    await stop(server);
  });

  it('report what kept them from starting', async () => {
    const server = startServer('address', { WORKERS: '2', HOST: '203.0.113.1' });
    expect(await server.exitCode).toBe(1);
    expect(server.lines.join('\n')).toMatch(/HOST_NOT_USABLE\nHOST 203\.0\.113\.1 is not an address/);
  });
});

describe('neo4j://', () => {
  const routed = { ...settings, uri: settings.uri.replace(/^bolt:/, 'neo4j:') };

  it('follows the routing table, which names this one server for every role', async () => {
    const [row] = await database.read({
      name: 'routing table',
      text: "CALL dbms.routing.getRoutingTable({}, 'neo4j') YIELD servers RETURN servers",
      parameters: {},
    });
    const address = new URL(settings.uri.replace('bolt:', 'http:')).host;
    const roles = (row?.servers as { role: string; addresses: string[] }[]).map(({ role }) => role).sort();
    expect(roles).toEqual(['READ', 'ROUTE', 'WRITE']);
    for (const { addresses } of row?.servers as { addresses: string[] }[])
      expect(addresses).toEqual([address]);
  });

  it('hands its bookmarks on, so that another process sees what was written', async () => {
    const writer = Database.open(routed);
    expect(await writer.bookmarks()).toEqual([]);
    await writer.write('mark', (run) => run("MERGE (m:RoutingMark {id: 'routed'})"));
    const bookmarks = await writer.bookmarks();
    expect(bookmarks).toHaveLength(1);
    const reader = Database.open({ ...routed, bookmarks });
    const seen = await reader.read({
      name: 'mark',
      text: 'MATCH (m:RoutingMark) RETURN m.id AS id',
      parameters: {},
    });
    expect(seen).toEqual([{ id: 'routed' }]);
    expect(await reader.bookmarks()).not.toEqual([]);
    await reader.write('unmark', (run) => run('MATCH (m:RoutingMark) DELETE m'));
    await writer.close();
    await reader.close();
  });

  it('needs no bookmarks with bolt://, where one server answers', async () => {
    await database.write('nothing', (run) => run('RETURN 1'));
    expect(await database.bookmarks()).toEqual([]);
  });

  it('serves the whole program', async () => {
    const server = startServer('routed', { NEO4J_URI: routed.uri });
    expect(await countDistricts(await urlOf(server))).toEqual(counted);
    await stop(server);
  });
});

/** Waits for something that another process does. */
async function until(condition: () => boolean, milliseconds = 60_000): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`It has not come to ${String(condition)}`);
    await setTimeout(50);
  }
}

import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningNeo4jOf } from '../../src/database/managed/attach';
import { projectFolder } from '../../src/environment';
import { runProgram, type Program } from '../support/program';

const run = (environment: Readonly<Record<string, string>>): Program =>
  runProgram(['start'], { PORT: '0', ...environment });

async function ask(url: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ districts { totalCount } }' }),
  });
  return response.json();
}

/** Whether something listens on a port of the loopback. */
async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const readConfiguration = (): string => readFileSync(join(folder, 'neo4j/conf/neo4j.conf'), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'ipgraph start 启动 '));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The server that the later tests of this file share. */
let serving: Program;

// In the order of a folder's life: each test goes on where the one before it ended.
describe('npm start', () => {
  it('brings up Neo4j, the data and the server, says where, and stops both on SIGTERM', async () => {
    const program = run({ IPGRAPH_DATA: folder });
    const ready = await program.printed(/ipgraph is ready after [\d.]+ s: /);
    const url = ready.replace(/.*: (http\S+)$/, '$1');
    expect(await ask(url)).toEqual({ data: { districts: { totalCount: 14 } } });
    expect(
      program.lines.filter((line) => line.startsWith('  ✔')).map((line) => line.replace(/ … .*/, '')),
    ).toEqual(
      expect.arrayContaining([
        '  ✔ Connection',
        '  ✔ Migrations',
        '  ✔ Constraints and indexes',
        '  ✔ Data set',
      ]),
    );
    await program.printed(/^Stop with Ctrl-C/);
    const links = program.lines.flatMap((line) => /example=(\S+)$/.exec(line)?.[1] ?? []);
    expect(program.lines).toContain(`  Explorer  浏览: ${new URL('/', url).href}`);
    expect(links).toHaveLength(3);
    for (const link of links) {
      const operation = readFileSync(join(projectFolder, 'schema/operations', `${link}.graphql`), 'utf8');
      expect(operation).toContain('query ');
    }
    const boltPort = Number(/bolt\.listen_address=127\.0\.0\.1:(\d+)/.exec(readConfiguration())?.[1]);
    expect(await accepts(boltPort)).toBe(true);
    program.process.kill('SIGTERM');
    expect(await program.exitCode).toBe(0);
    expect(await accepts(boltPort)).toBe(false);
    await expect(ask(url)).rejects.toThrow('fetch failed');
  }, 120_000);

  it('finds everything in place at the second start; killed, it leaves a Neo4j that the next takes over', async () => {
    const killed = run({ IPGRAPH_DATA: folder });
    expect(await killed.printed(/Data set/)).toMatch(/nothing to change \(\d+ records\)$/);
    await killed.printed(/^Stop with Ctrl-C/);
    const left = (await runningNeo4jOf(folder))?.pid;
    expect(left).toBeDefined();
    killed.process.kill('SIGKILL');
    await killed.exitCode;

    serving = run({ IPGRAPH_DATA: folder });
    expect(await serving.printed(/Take over/)).toContain(`(process ${left})`);
    expect(await serving.printed(/Data set/)).toMatch(/nothing to change/);
    await serving.printed(/^Stop with Ctrl-C/);
    expect((await runningNeo4jOf(folder))?.pid).toBe(left);
  }, 120_000);

  it('refuses a second start while it serves', async () => {
    const second = run({ IPGRAPH_DATA: folder });
    expect(await second.exitCode).toBe(1);
    expect(second.lines).toContain('FOLDER_IN_USE');
    expect(second.lines.join('\n')).toMatch(
      new RegExp(`in use by process ${serving.process.pid ?? 0}, started \\d{4}-\\d\\d-\\d\\dT`),
    );
    expect(second.lines.join('\n')).not.toContain('Find Java');
  });

  it('brings a killed Neo4j back on its port while it serves, and stops both on Ctrl-C', async () => {
    const url = (await serving.printed(/ipgraph is ready/)).replace(/.*: (http\S+)$/, '$1');
    const before = await runningNeo4jOf(folder);
    process.kill(before?.pid ?? 0, 'SIGKILL');
    expect(await serving.printed(/Bring Neo4j back/)).toMatch(/✔ .*which ended/);
    const after = await runningNeo4jOf(folder);
    expect(after?.uri).toBe(before?.uri);
    expect(after?.pid).not.toBe(before?.pid);
    expect(await ask(url)).toEqual({ data: { districts: { totalCount: 14 } } });
    serving.process.kill('SIGINT');
    expect(await serving.exitCode).toBe(0);
    expect(await runningNeo4jOf(folder)).toBeUndefined();
  }, 120_000);

  it('ends at once on Ctrl-C while it starts', async () => {
    const interrupted = run({ IPGRAPH_DATA: folder });
    await interrupted.printed(/Find Java/);
    interrupted.process.kill('SIGINT');
    expect(await interrupted.exitCode).toBe(1);
    expect(interrupted.lines.join('\n')).not.toContain('is ready');
  }, 120_000);
});

import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../src/database/managed/port';
import { runProgram } from '../support/program';
import { openEmptyDatabase, testDatabaseEnvironment } from '../support/test-database';

jest.setTimeout(60_000);

let root: string;
const reached = testDatabaseEnvironment();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ipgraph-failures-'));
  await mkdir(join(root, 'nothing'));
});

afterAll(() => rm(root, { recursive: true }));

/** A folder of programs, the only one of the PATH. */
async function programs(name: string, scripts: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder);
  for (const [program, script] of Object.entries(scripts)) {
    await writeFile(join(folder, program), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, program), 0o755);
  }
  return folder;
}

interface Refused {
  exitCode: number | null;
  code: string | undefined;
  en: string;
  zh: string;
  text: string;
}

/** Starts the program, which is to refuse: no step is left half told, and nothing internal is shown. */
async function refused(environment: Readonly<Record<string, string>>): Promise<Refused> {
  const settings = { IPGRAPH_DATA: join(root, 'data'), PORT: '0', ...environment };
  const { lines, exitCode } = runProgram(['start'], settings);
  const ended = await exitCode;
  const at = lines.findIndex((line) => /^[A-Z][A-Z0-9_]{5,}$/.test(line));
  const text = lines.join('\n');
  expect(text).not.toMatch(/^\s+at /m);
  expect(text).not.toContain(reached.NEO4J_PASSWORD);
  return { exitCode: ended, code: lines[at], en: lines[at + 1] ?? '', zh: lines[at + 2] ?? '', text };
}

const javaScript = (version: string): string => `echo 'openjdk version "${version}" 2025-04-15' >&2`;

async function listening(answer?: string): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (answer !== undefined) socket.end(answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

describe('a start is refused with one message in each language and what to do', () => {
  it('without Java', async () => {
    const answer = await refused({ PATH: join(root, 'nothing'), JAVA_HOME: '' });
    expect(answer).toMatchObject({ exitCode: 1, code: 'JAVA_MISSING' });
    expect(answer.en).toMatch(/^No Java was found in PATH\. Install Java 17 or 21/);
    expect(answer.zh).toMatch(/没有找到 Java。请安装 Java 17 或 21/);
  });

  it('with an old Java', async () => {
    const answer = await refused({
      PATH: await programs('old-java', { java: javaScript('11.0.22') }),
      JAVA_HOME: '',
    });
    expect(answer).toMatchObject({ exitCode: 1, code: 'JAVA_TOO_OLD' });
    expect(answer.en).toContain('needs Java 17 or newer, and PATH has Java 11.');
    expect(answer.zh).toContain('中是 Java 11');
  });

  it('without Maven, before Neo4j was fetched', async () => {
    const answer = await refused({
      PATH: await programs('no-maven', { java: javaScript('17.0.15') }),
      JAVA_HOME: '',
    });
    expect(answer).toMatchObject({ exitCode: 1, code: 'MAVEN_MISSING' });
    expect(answer.en).toContain('Install Maven');
    expect(answer.zh).toContain('请安装 Maven');
  });

  it('without a network at the first start', async () => {
    const home = join(root, 'home');
    await mkdir(join(home, '.m2'), { recursive: true });
    const mirror = `<mirror><id>closed</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:${await findFreePort()}/</url></mirror>`;
    await writeFile(join(home, '.m2/settings.xml'), `<settings><mirrors>${mirror}</mirrors></settings>`);
    const answer = await refused({ MAVEN_OPTS: `-Duser.home=${home}` });
    expect(answer).toMatchObject({ exitCode: 1, code: 'NETWORK_UNREACHABLE' });
    expect(answer.en).toMatch(/Check the network, or name a mirror or proxy .* Maven said: .*maven\.log\)$/);
    expect(answer.zh).toContain('请检查网络');
  });

  it('on a taken port, with the next free one', async () => {
    const { server, port } = await listening();
    const answer = await refused({ PORT: String(port) });
    server.close();
    expect(answer).toMatchObject({ exitCode: 1, code: 'PORT_IN_USE' });
    const offered = Number(/set PORT=(\d+)/.exec(answer.en)?.[1]);
    expect(offered).toBeGreaterThan(port);
    expect(answer.zh).toContain(`请设置 PORT=${offered}`);
    expect(answer.text).not.toContain('Find Java');
  });

  it('on an address that is not of this machine', async () => {
    expect(await refused({ HOST: '203.0.113.1' })).toMatchObject({ exitCode: 1, code: 'HOST_NOT_USABLE' });
  });

  it('with settings that cannot be used, all named', async () => {
    const answer = await refused({ PORT: 'eighty', WORKERS: '0' });
    expect(answer).toMatchObject({ exitCode: 2, code: 'BAD_SETTINGS' });
    expect(answer.en).toMatch(/PORT: must be .*; WORKERS: must be /);
    expect(answer.zh).toMatch(/PORT：须为.*；WORKERS：须为/);
  });

  it('in a data folder that cannot be written to', async () => {
    await writeFile(join(root, 'file'), '');
    const answer = await refused({ IPGRAPH_DATA: join(root, 'file', 'data') });
    expect(answer).toMatchObject({ exitCode: 1, code: 'FOLDER_NOT_USABLE' });
    expect(answer.en).toContain('IPGRAPH_DATA');
    expect(answer.zh).toContain('无法写入');
  });

  it('with a data set that is not there, and leaves nothing running', async () => {
    await (await openEmptyDatabase()).close();
    const answer = await refused({ ...reached, IPGRAPH_SEED: join(root, 'nothing') });
    expect(answer).toMatchObject({ exitCode: 1, code: 'DATASET_REFUSED' });
    expect(answer.text).toContain('MISSING_FILE');
  });
});

describe('a Neo4j of one’s own is refused', () => {
  it('with a wrong password', async () => {
    const answer = await refused({ ...reached, NEO4J_PASSWORD: 'mistaken' });
    expect(answer).toMatchObject({ exitCode: 1, code: 'DATABASE_LOGIN_REFUSED' });
    expect(answer.en).toContain('Check NEO4J_USER and NEO4J_PASSWORD');
    expect(answer.zh).toContain('请检查 NEO4J_USER 和 NEO4J_PASSWORD');
    expect(answer.text).not.toContain('mistaken');
  });

  it('that does not answer, by address, name or protocol', async () => {
    const { server, port } = await listening('HTTP/1.1 400 Bad Request\r\n\r\n');
    const addresses = [
      `bolt://127.0.0.1:${await findFreePort()}`,
      'neo4j://no-such-host.invalid:7687',
      `bolt://127.0.0.1:${port}`,
    ];
    for (const NEO4J_URI of addresses) {
      const answer = await refused({ ...reached, NEO4J_URI });
      expect(answer).toMatchObject({ exitCode: 1, code: 'DATABASE_UNREACHABLE' });
      expect(answer.en).toContain(`No Neo4j answers at ${NEO4J_URI} (`);
      expect(answer.zh).toContain(`${NEO4J_URI} 没有 Neo4j 应答`);
    }
    server.close();
  });

  it('that has no such database', async () => {
    const answer = await refused({ ...reached, NEO4J_DATABASE: 'graph-of-others' });
    expect(answer).toMatchObject({ exitCode: 1, code: 'DATABASE_NOT_FOUND' });
    expect(answer.en).toContain('no database called graph-of-others');
  });

  it('that holds data of others, and nothing is written', async () => {
    const database = await openEmptyDatabase();
    await database.write('foreign', (run) => run("CREATE (:Book {isbn: 'A-1'})"));
    const answer = await refused(reached);
    const rows = await database.read({
      name: 'all',
      text: 'MATCH (n) RETURN labels(n) AS labels',
      parameters: {},
    });
    await database.write('tidy', (run) => run('MATCH (n) DETACH DELETE n'));
    await database.close();
    expect(answer).toMatchObject({ exitCode: 1, code: 'DATABASE_NOT_OURS' });
    expect(answer.zh).toContain('NEO4J_ALLOW_FOREIGN_DATA=true');
    expect(rows).toEqual([{ labels: ['Book'] }]);
  });
});

describe('ipgraph doctor', () => {
  interface Diagnosis {
    exitCode: number | null;
    states: Record<string, string>;
  }

  async function doctor(environment: Readonly<Record<string, string>>): Promise<Diagnosis> {
    const settings = { IPGRAPH_DATA: join(root, 'healthy'), PORT: '0', ...environment };
    const program = runProgram(['doctor', '--json'], settings);
    const exitCode = await program.exitCode;
    const { findings } = JSON.parse(program.lines.join('\n')) as {
      findings: { item: string; state: string; en: string; zh: string }[];
    };
    for (const { en, zh } of findings) {
      expect(en).toMatch(/[.)]$/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    }
    return { exitCode, states: Object.fromEntries(findings.map(({ item, state }) => [item, state])) };
  }

  it('finds this machine fit, and changes nothing', async () => {
    const { exitCode, states } = await doctor({});
    expect(exitCode).toBe(0);
    expect(states).toMatchObject({
      node: 'ok',
      java: 'ok',
      maven: 'ok',
      'data folder': 'ok',
      'data set': 'ok',
    });
    expect(await readdir(root)).not.toContain('healthy');
  });

  it('names what is missing, all at once', async () => {
    const { server, port } = await listening();
    const { exitCode, states } = await doctor({
      PATH: join(root, 'nothing'),
      JAVA_HOME: '',
      PORT: String(port),
      IPGRAPH_DATA: join(root, 'file', 'data'),
      IPGRAPH_SEED: join(root, 'nothing'),
    });
    server.close();
    expect(exitCode).toBe(1);
    expect(states).toMatchObject({
      java: 'missing',
      maven: 'missing',
      'data folder': 'missing',
      port: 'missing',
      'data set': 'missing',
    });
  });

  it('names settings that cannot be used', async () => {
    const { exitCode, states } = await doctor({ PORT: 'x' });
    expect(exitCode).toBe(1);
    expect(states).toMatchObject({ settings: 'missing' });
  });
});

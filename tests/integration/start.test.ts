import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from '../../src/environment';

/** The program as `npm start` runs it, on a data folder of its own. */
interface Program {
  process: ChildProcess;
  lines: string[];
  /** The first printed line that matches; rejects when the program ends before. */
  printed: (pattern: RegExp) => Promise<string>;
  exitCode: Promise<number | null>;
}

function run(environment: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
    cwd: projectFolder,
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const check of waiting) check();
    });
  }
  const exitCode = once(child, 'close').then(([code]) => code as number | null);
  const printed = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        const line = lines.find((candidate) => pattern.test(candidate));
        if (line === undefined) return;
        waiting.delete(check);
        resolve(line);
      };
      waiting.add(check);
      check();
      void exitCode.then((code) => {
        reject(new Error(`ended with ${String(code)} before ${String(pattern)}:\n${lines.join('\n')}`));
      });
    });
  return { process: child, lines, printed, exitCode };
}

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

  it('finds everything in place at the second start, and ends at once on Ctrl-C while starting', async () => {
    const second = run({ IPGRAPH_DATA: folder });
    expect(await second.printed(/Data set/)).toMatch(/nothing to change \(\d+ items\)$/);
    await second.printed(/^Stop with Ctrl-C/);
    second.process.kill('SIGINT');
    expect(await second.exitCode).toBe(0);

    const third = run({ IPGRAPH_DATA: folder });
    await third.printed(/Find Java/);
    third.process.kill('SIGINT');
    expect(await third.exitCode).toBe(1);
    expect(third.lines.join('\n')).not.toContain('is ready');
  }, 120_000);

  it('refuses a taken port before anything starts, and offers a free one', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const program = run({ IPGRAPH_DATA: folder, PORT: String(port) });
    expect(await program.exitCode).toBe(1);
    taken.close();
    expect(program.lines.filter((line) => line !== '')).toEqual([
      expect.stringMatching(
        new RegExp(`^PORT: ${port} is taken by another program; \\d+ is free\\.$`),
      ) as unknown,
    ]);
  });

  it('names a setting that cannot be used', async () => {
    const program = run({ IPGRAPH_DATA: folder, PORT: 'eighty' });
    expect(await program.exitCode).toBe(1);
    expect(program.lines.join('\n')).toMatch(/These settings cannot be used:\nPORT: /);
  });
});

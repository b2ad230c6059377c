import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopRunningNeo4jOf } from '../../src/database/managed/attach';
import { runProgram, type Program } from '../support/program';

// Each start brings up a Neo4j of its own.
jest.setTimeout(120_000);

let root: string;
const folder = (): string => join(root, '演示 demo');

function demo(...more: readonly string[]): Program {
  const args = ['demo', '--nodes', '1000', '--folder', folder(), '--port', '0', ...more];
  return runProgram(args, { NEO4J_HEAP_MEGABYTES: '256' });
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

async function urlOf(program: Program): Promise<string> {
  const line = await program.printed(/ipgraph is ready/);
  return line.replace(/.*: (http\S+)\/graphql$/, '$1');
}

async function stop(program: Program): Promise<void> {
  program.process.kill('SIGTERM');
  expect(await program.exitCode).toBe(0);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ipgraph-demo-'));
});

afterAll(async () => {
  await stopRunningNeo4jOf(folder());
  await rm(root, { recursive: true });
});

// Each test goes on where the one before it ended: the folder's history is the subject.
describe('ipgraph demo', () => {
  it('killed in the middle of the import, does it again from the beginning', async () => {
    const killed = demo();
    await killed.printed(/✔ Make a synthetic graph/);
    killed.process.kill('SIGKILL');
    await killed.exitCode;
    expect(JSON.parse(await readFile(join(folder(), 'demo.json'), 'utf8'))).toEqual({
      nodes: 1000,
      seed: 1,
      imported: false,
    });
    const next = demo();
    const url = await urlOf(next);
    expect(next.lines).toContainEqual(
      expect.stringMatching(/✔ Make a synthetic graph .*: 1,000 nodes \(seed 1\)$/),
    );
    expect(await ask(url, '{ graph { synthetic datasets { id } } }')).toEqual({
      data: { graph: { synthetic: true, datasets: [{ id: 'synthetic-1000-1' }] } },
    });
    expect(await readdir(folder())).not.toContain('demo-files');

    const provenance = '{ enterprises(first: 2) { nodes { name provenance { source { kind } } } } }';
    const { data } = (await ask(url, provenance)) as {
      data: { enterprises: { nodes: { name: string; provenance: { source: { kind: string } }[] }[] } };
    };
    expect(data.enterprises.nodes).toHaveLength(2);
    for (const { name, provenance: rows } of data.enterprises.nodes) {
      expect(name).toMatch(/^合成企业 /);
      expect(rows.map(({ source }) => source.kind)).toEqual(['SYNTHETIC']);
    }
    const links = next.lines.flatMap((line) => /example=(\S+)$/.exec(line)?.[1] ?? []);
    expect(links).toHaveLength(3);
    for (const link of links)
      await access(join(__dirname, '../../schema/demo-operations', `${link}.graphql`));
    await stop(next);
  });

  it('serves what it made before, without making it again', async () => {
    const again = demo();
    expect(await ask(await urlOf(again), '{ enterprises(first: 1) { totalCount } }')).toMatchObject({
      data: { enterprises: { totalCount: expect.any(Number) as number } },
    });
    expect(again.lines.join('\n')).not.toContain('synthetic graph');
    await stop(again);
  });

  it('of another size needs another folder', async () => {
    const other = runProgram(['demo', '--nodes', '2000', '--folder', folder()], { PORT: '0' });
    expect(await other.exitCode).toBe(1);
    expect(other.lines.join('\n')).toMatch(
      /^\s*DEMO_OF_OTHER_SIZE\n.*holds a demo of 1,000 nodes \(seed 1\), and 2,000 nodes/,
    );
  });

  it('takes a whole number of nodes', async () => {
    const wrong = runProgram(['demo', '--nodes', 'many'], {});
    expect(await wrong.exitCode).toBe(2);
    expect(wrong.lines.join('\n')).toContain('须为 1000 至 1000000 的整数');
  });

  it('never meets sources: neither is loaded beside the other', async () => {
    const sources = runProgram(['start'], { IPGRAPH_DATA: folder(), PORT: '0' });
    expect(await sources.exitCode).toBe(1);
    const seed = runProgram(['seed', '--data', folder()], {});
    expect(await seed.exitCode).toBe(1);
    for (const { lines } of [sources, seed]) expect(lines).toContain('DATABASE_IS_SYNTHETIC');
    expect(sources.lines.join('\n')).not.toContain('Find Java');

    await rm(join(folder(), 'demo.json'));
    const beside = demo();
    expect(await beside.exitCode).toBe(1);
    expect(beside.lines).toContain('FOLDER_HOLDS_SOURCES');
    expect(beside.lines.join('\n')).not.toContain('Find Java');
  });
});

import { spawn } from 'node:child_process';
import { buffer, text } from 'node:stream/consumers';
import { once } from 'node:events';
import { projectFolder } from '../../src/environment';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(() => server.stop());

interface Ended {
  exitCode: number | null;
  out: string;
  err: string;
}

async function query(args: readonly string[], input = ''): Promise<Ended> {
  const all = ['dist/cli.js', 'query', ...args, '--url', server.url];
  const child = spawn(process.execPath, all, { cwd: projectFolder, env: { ...process.env, COLUMNS: '120' } });
  child.stdin.end(input);
  const closed = once(child, 'close');
  const [bytes, err] = await Promise.all([buffer(child.stdout), text(child.stderr)]);
  await closed;
  // `text` takes the byte order mark away.
  return { exitCode: child.exitCode, out: bytes.toString('utf8'), err };
}

const figure =
  '{ observations(indicator: "valid-invention-patents", place: "District:370403") ' +
  '{ nodes { value unit comparator subject { ... on District { name } } } gaps { reason } } }';

describe('ipgraph query', () => {
  it('prints the whole answer as JSON into a pipe', async () => {
    const { exitCode, out, err } = await query(['-'], figure);
    expect(err).toBe('');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      observations: { nodes: [{ value: 513, unit: '件', comparator: 'EQUAL' }] },
    });
  });

  it('takes a file with the variables that lie beside it', async () => {
    const { exitCode, out } = await query(['schema/operations/gi-chains-of-a-place.graphql']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('giChains');
  });

  it('prints CSV that Excel opens: byte order mark, one header, Chinese as it is', async () => {
    const { exitCode, out } = await query(['-', '--format', 'csv'], figure);
    expect(exitCode).toBe(0);
    expect(out.startsWith('\uFEFF')).toBe(true);
    const [header, row] = out.slice(1).split(/\r?\n/);
    expect(header).toBe('value,unit,comparator,subject.name');
    expect(row).toBe('513,件,EQUAL,薛城区');
  });

  it('prints a table', async () => {
    const { exitCode, out } = await query(['-', '--format', 'table'], figure);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/value .* unit .* comparator .* subject\.name/);
    expect(out).toMatch(/513 .* 件 .* EQUAL .* 薛城区/);
    expect(out).toMatch(/^1 row/m);
  });

  it('prints errors of the server on stderr, and ends with 1', async () => {
    const { exitCode, out, err } = await query(['-', '--format', 'table'], '{ nothing }');
    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  it.each([
    [['-'], '{ unclosed', 'BAD_USAGE'],
    [['-', '--variables', '[1]'], figure, 'BAD_USAGE'],
    [['-', '--operation', 'Other'], figure, 'BAD_USAGE'],
    [['-', '--format', 'csv', '--path', 'elsewhere'], figure, 'BAD_USAGE'],
    [['no-such-file.graphql'], '', 'FILE_NOT_READABLE'],
  ])('refuses %j with 2, in both languages', async (args, input, code) => {
    const { exitCode, out, err } = await query(args, input);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(code);
    expect(err).toMatch(/[\u4e00-\u9fff]{2}/);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/database/database';
import { startMark } from '../../src/database/managed/process-table';
import { runProgram } from '../support/program';
import { dropGraphSchema, openEmptyDatabase, testDatabaseEnvironment } from '../support/test-database';

jest.setTimeout(60_000);

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ipgraph-commands-'));
  database = await openEmptyDatabase();
  await dropGraphSchema(database);
});

afterAll(async () => {
  await ipgraph('stop');
  await database.close();
  await rm(folder, { recursive: true });
});

interface Ended {
  exitCode: number | null;
  text: string;
  json: () => unknown;
}

/** Runs a command to its end, on the Neo4j of this run. */
async function ipgraph(...args: readonly string[]): Promise<Ended> {
  const program = runProgram(args, { ...testDatabaseEnvironment(), IPGRAPH_DATA: folder, PORT: '0' });
  const exitCode = await program.exitCode;
  const text = program.lines.join('\n');
  return { exitCode, text, json: () => JSON.parse(text) as unknown };
}

const totalNodes = async (): Promise<unknown> =>
  (await database.read({ name: 'count', text: 'MATCH (n:Node) RETURN count(n) AS n', parameters: {} }))[0]?.n;

// In the order of an operator's first day: each test goes on where the one before it ended.
describe('the command line', () => {
  it('explains itself: every command, and what the exit codes mean', async () => {
    const { exitCode, text } = await ipgraph('--help');
    expect(exitCode).toBe(0);
    for (const command of [
      'start',
      'stop',
      'status',
      'migrate',
      'seed',
      'withdraw',
      'match',
      'load',
      'template',
      'query',
      'check',
      'doctor',
      'demo',
    ]) {
      expect(text).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
      const own = await ipgraph(command, '--help');
      expect(own.exitCode).toBe(0);
      expect(own.text).toMatch(new RegExp(`^Usage: ipgraph ${command}\\b`));
    }
    expect(text).toContain('Exit codes:');
  });

  it.each([
    [['start', '--prot', '1'], "unknown option '--prot'"],
    [['strat'], "unknown command 'strat'"],
    [['status', 'now'], 'too many arguments'],
  ])('refuses %j with 2, and says what is wrong', async (args, message) => {
    const { exitCode, text } = await ipgraph(...args);
    expect(exitCode).toBe(2);
    expect(text).toContain(message);
    expect(text).toContain('--help');
  });

  it('reports settings that cannot be used as JSON where JSON is asked for', async () => {
    const { exitCode, json } = await ipgraph('status', '--json', '--port', 'x').then(() =>
      ipgraph('start', '--json', '--port', 'x'),
    );
    expect(exitCode).toBe(2);
    expect(json()).toEqual({
      error: {
        code: 'BAD_SETTINGS',
        en: expect.stringContaining('PORT: must be a whole number from 0 to 65535') as string,
        zh: expect.stringContaining('PORT：须为0 至 65535 的整数') as string,
      },
    });
  });

  it('check finds what an empty database lacks', async () => {
    const { exitCode, json } = await ipgraph('check', '--json');
    expect(exitCode).toBe(1);
    const { findings } = json() as { findings: { area: string; code: string; severity: string }[] };
    const areas = new Set(findings.map(({ area }) => area));
    for (const area of ['MIGRATIONS', 'CONSTRAINTS', 'INDEXES', 'DATASET']) expect(areas).toContain(area);
  });

  it('migrate brings constraints and indexes, no data; a second run finds nothing to do', async () => {
    const first = await ipgraph('migrate', '--json');
    expect(first.exitCode).toBe(0);
    const done = first.json() as { migrations: string[]; constraintsAndIndexes: string[] };
    expect(done.migrations).toEqual([
      'V0001__mark_the_database.cypher',
      'V0002__statements_say_what_they_are_about.cypher',
    ]);
    expect(done.constraintsAndIndexes).toContain('enterprise_id_unique');
    expect(await totalNodes()).toBe(0);
    const second = await ipgraph('migrate', '--json');
    expect(second.json()).toEqual({ migrations: [], constraintsAndIndexes: [] });
  });

  it('seed loads the data set, and check finds no difference any more', async () => {
    const seeded = await ipgraph('seed', '--json');
    expect(seeded.json()).toMatchObject({
      dataset: {
        id: 'zaozhuang-2021-04-26',
        ...{ created: 3346, updated: 0, deleted: 0, unchanged: 0 },
        live: { created: 1385, updated: 0, deleted: 0 },
      },
    });
    const checked = await ipgraph('check');
    expect(checked.text).not.toMatch(/MISSING|CHANGED/);
    expect(checked.exitCode).toBe(0);
  });

  it('withdraw lists what goes, and a seed after --undo brings it back', async () => {
    const source = 'Source:zaozhuang-2021-04-26/A4';
    const withdrawn = await ipgraph('withdraw', source, '--reason', 'for a test', '--json');
    const { sources, effects } = withdrawn.json() as { sources: string[]; effects: { removed: string[] } };
    expect(sources).toEqual([source]);
    expect(effects.removed).toContain('Brand:huahuaniu');
    expect(effects.removed).not.toContain('District:370402');
    expect((await ipgraph('withdraw', 'Source:nowhere')).text).toContain('SOURCE_UNKNOWN');
    expect((await ipgraph('seed', '--json')).json()).toMatchObject({ dataset: { live: { created: 0 } } });
    expect((await ipgraph('withdraw', source, '--undo', '--json')).json()).toEqual({ restored: source });
    const again = (await ipgraph('seed', '--json')).json() as { dataset: { live: { created: number } } };
    // Who speaks in the source is recorded with the source itself.
    const entitiesAndClaims = effects.removed.filter((key) => !key.startsWith('PUBLISHED_BY|'));
    expect(again.dataset.live.created).toBe(entitiesAndClaims.length);
    expect((await ipgraph('withdraw', source, '--undo')).text).toContain('SOURCE_NOT_WITHDRAWN');
    expect((await ipgraph('check')).exitCode).toBe(0);
  }, 180_000);

  it('seed of another folder refuses a folder without a data set, and changes nothing', async () => {
    const before = await totalNodes();
    const refused = await ipgraph('seed', join(folder, 'nothing'));
    expect(refused.exitCode).toBe(1);
    expect(refused.text).toContain('DATASET_REFUSED');
    expect(await totalNodes()).toBe(before);
  });

  it('status and stop say with 3 that nothing runs', async () => {
    for (const command of ['status', 'stop']) {
      const { exitCode, text } = await ipgraph(command);
      expect(exitCode).toBe(3);
      expect(text).toContain('NOT_RUNNING');
      expect(text).toContain('上没有运行中的 ipgraph 服务器');
    }
  });

  it('start --background returns when the server is ready; status shows it; stop ends it', async () => {
    const started = await ipgraph('start', '--background', '--json');
    expect(started.exitCode).toBe(0);
    const { url, pid } = started.json() as { url: string; pid: number };
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const status = await ipgraph('status', '--json');
    expect(status.exitCode).toBe(0);
    expect(status.json()).toMatchObject({
      folder,
      neo4j: null,
      servers: [{ pid, url, state: 'ready', workers: 1 }],
    });
    const stopped = await ipgraph('stop', '--json');
    expect(stopped.json()).toEqual({ servers: [pid], neo4j: null });
    expect(startMark(pid)).toBeUndefined();
  });

  it('start --background that fails says why, and leaves nothing running', async () => {
    const failed = await ipgraph('start', '--background', '--host', '203.0.113.1');
    expect(failed.exitCode).toBe(1);
    expect(failed.text).toContain('HOST_NOT_USABLE');
    expect(failed.text).toContain('BACKGROUND_START_FAILED');
    expect((await ipgraph('status')).exitCode).toBe(3);
  });

  it('prints no colour codes into a pipe', async () => {
    const { text } = await ipgraph('status');
    expect(text).not.toContain('\u001b');
  });

  it('offers its commands, options and formats to the shell', async () => {
    expect((await ipgraph('complete', '--', '')).text).toMatch(/^query\t/m);
    expect((await ipgraph('complete', '--', 'start', '--wo')).text).toMatch(/^--workers\t/m);
    expect((await ipgraph('complete', '--', 'query', '--format', '')).text).toMatch(/^csv/m);
    expect((await ipgraph('complete', 'bash')).text).toContain('# bash completion for ipgraph');
  });
});

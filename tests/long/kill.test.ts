import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Database } from '../../src/database/database';
import { runningNeo4jOf, stopRunningNeo4jOf } from '../../src/database/managed/attach';
import { createFolderLayout } from '../../src/database/managed/folder-layout';
import { knownArguments } from '../../src/database/managed/neo4j-process';
import { findNeo4jOf } from '../../src/database/managed/orphan';
import { processesStartedWith, startMark } from '../../src/database/managed/process-table';
import { RandomStream } from '../../src/synthetic/random-stream';
import { contentsOf, differences } from '../support/digest';
import { runProgram, type Program } from '../support/program';
import { writeReport } from './report';

const ROUNDS = 30;
const SEED = 20_261_124;
const READY = /ipgraph is ready after ([\d.]+) s/;

type Victim = 'server' | 'neo4j' | 'both';

interface Round {
  round: number;
  /** Whether the folder was empty: then the start also makes the database, migrates and seeds. */
  folder: 'empty' | 'filled';
  victim: Victim;
  /** Milliseconds from the start of the program to the kill. */
  moment: number;
  /** The last step that had ended. */
  after: string;
  /** What became of a server whose Neo4j was killed. */
  server: 'killed' | 'went on' | 'ended with a failure';
  /** How the next start got its Neo4j. */
  recovery: 'taken over' | 'started';
  /** Seconds of the next start. */
  seconds: number;
}

const random = new RandomStream(SEED, 'kill');
const rounds: Round[] = [];
let root: string;
let reference: ReadonlyMap<string, string>;
let bystander: ChildProcess;
/** Milliseconds of an undisturbed start. */
const undisturbed = { empty: 0, filled: 0 };

const start = (folder: string): Program => runProgram(['start'], { IPGRAPH_DATA: folder, PORT: '0' });

/** Ready, with the seconds that it took; rejects with what was printed when the program ends before. */
async function ready(program: Program): Promise<number> {
  return Number(READY.exec(await program.printed(READY))?.[1]);
}

async function stop(program: Program): Promise<void> {
  program.process.kill('SIGTERM');
  expect(await program.exitCode).toBe(0);
}

async function withDatabase<T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> {
  const settings = await runningNeo4jOf(folder);
  if (!settings) throw new Error(`No Neo4j runs on ${folder}.`);
  const database = Database.open(settings);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Committed while the server runs; must be there after every kill. */
const commitCanary = (folder: string, id: string): Promise<unknown> =>
  withDatabase(folder, (database) =>
    database.write('canary', (run) => run('CREATE (:Canary {id: $id})', { id })),
  );

/** Everything that was committed, and nothing else; technical records differ in their times only. */
async function expectEverything(folder: string, canaries: readonly string[]): Promise<void> {
  const found = differences(reference, await withDatabase(folder, contentsOf));
  expect(found.removed).toEqual([]);
  expect(found.added).toEqual(canaries.map((id) => `Canary ${id}`).sort());
  expect(found.changed.filter((key) => !/^(Dataset|IpgraphDatabase|Migration) /.test(key))).toEqual([]);
}

async function neo4jProcesses(folder: string): Promise<number[]> {
  return processesStartedWith(knownArguments(await createFolderLayout(folder)));
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ipgraph kill 终止 '));
  const template = join(root, 'template');
  for (const kind of ['empty', 'filled'] as const) {
    const begun = performance.now();
    const program = start(template);
    await ready(program);
    undisturbed[kind] = performance.now() - begun;
    reference = await withDatabase(template, contentsOf);
    await stop(program);
  }
  // Somebody else's Neo4j, as far as its command line tells.
  const waiting = 'setInterval(() => undefined, 1000)';
  const elsewhere = [
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${join(root, 'elsewhere', 'neo4j')}`,
  ];
  bystander = spawn(process.execPath, ['-e', waiting, '--', ...elsewhere], { stdio: 'ignore' });
  await once(bystander, 'spawn');
});

afterAll(async () => {
  bystander.kill('SIGKILL');
  for (const folder of ['template', 'data']) await stopRunningNeo4jOf(join(root, folder));
  await rm(root, { recursive: true, force: true });
  await writeReport('kill', {
    title: 'kill -9 at random moments',
    facts: {
      rounds: rounds.length,
      seed: SEED,
      processors: cpus().length,
      'undisturbed start, empty folder, s': (undisturbed.empty / 1000).toFixed(1),
      'undisturbed start, filled folder, s': (undisturbed.filled / 1000).toFixed(1),
      'longest recovery, s': Math.max(...rounds.map(({ seconds }) => seconds)),
    },
    rows: rounds,
  });
});

describe('after kill -9 at a random moment, the next start recovers', () => {
  const data = (): string => join(root, 'data');
  let canaries: string[] = [];

  async function emptyFolder(): Promise<void> {
    await rm(data(), { recursive: true, force: true });
    await mkdir(data());
    // What was fetched once need not be fetched again: the moments are for what is of this folder.
    await cp(join(root, 'template', 'cache'), join(data(), 'cache'), { recursive: true });
    canaries = [];
  }

  async function killAt(moment: number, victim: Victim, program: Program): Promise<void> {
    await setTimeout(moment);
    const neo4j = await findNeo4jOf(await createFolderLayout(data()));
    if (victim !== 'server' && neo4j !== undefined) process.kill(neo4j, 'SIGKILL');
    if (victim !== 'neo4j' || neo4j === undefined) program.process.kill('SIGKILL');
  }

  /** A server whose Neo4j was killed brings it back and goes on, or ends with a failure that says so. */
  async function outcomeOf(program: Program): Promise<Round['server']> {
    if (program.process.killed) {
      await program.exitCode;
      return 'killed';
    }
    const wentOn = await ready(program)
      .then(waitForNeo4j)
      .then(
        () => true,
        () => false,
      );
    if (wentOn) {
      program.process.kill('SIGKILL');
      await program.exitCode;
      return 'went on';
    }
    expect(await program.exitCode).toBe(1);
    return 'ended with a failure';
  }

  async function waitForNeo4j(): Promise<void> {
    const deadline = performance.now() + 60_000;
    while (performance.now() < deadline) {
      const settings = await runningNeo4jOf(data());
      if (settings) {
        const database = Database.open(settings);
        const version = await database.verify().catch(() => undefined);
        await database.close();
        if (version !== undefined) return;
      }
      await setTimeout(100);
    }
    throw new Error('The server did not bring Neo4j back.');
  }

  it.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))('round %i', async (round) => {
    const folder = round % 2 === 1 ? 'empty' : 'filled';
    if (folder === 'empty') await emptyFolder();
    const victim = random.pick<Victim>(['server', 'neo4j', 'both']);
    const moment = random.between(0, Math.round(undisturbed[folder] * 1.1));
    const killed = start(data());
    await killAt(moment, victim, killed);
    const server = await outcomeOf(killed);
    const steps = killed.lines.filter((line) => line.startsWith('  ✔'));

    const next = start(data());
    const seconds = await ready(next);
    await expectEverything(data(), canaries);
    expect(await neo4jProcesses(data())).toHaveLength(1);
    rounds.push({
      round,
      folder,
      victim,
      moment,
      after: steps.at(-1)?.replace(/^ {2}✔ (.*?) … .*/, '$1') ?? 'nothing',
      server,
      recovery: next.lines.some((line) => line.includes('Take over') && !line.includes('ended'))
        ? 'taken over'
        : 'started',
      seconds,
    });
    canaries.push(`round ${round}`);
    await commitCanary(data(), `round ${round}`);
    await stop(next);
    expect(await neo4jProcesses(data())).toEqual([]);
  });

  it('ends an orphan that does not answer, within 25 s, and starts another', async () => {
    await emptyFolder();
    const killed = start(data());
    await ready(killed);
    const [orphan = 0] = await neo4jProcesses(data());
    process.kill(orphan, 'SIGSTOP');
    killed.process.kill('SIGKILL');
    await killed.exitCode;
    const next = start(data());
    const line = await next.printed(/Take over/);
    const seconds = Number(/ … ([\d.]+) s: it did not answer, so it is ended/.exec(line)?.[1]);
    expect(seconds).toBeLessThan(25);
    expect(startMark(orphan)).toBeUndefined();
    await ready(next);
    await expectEverything(data(), []);
    await stop(next);
  });

  it('never touched another process', () => {
    expect(bystander.exitCode).toBeNull();
    expect(startMark(bystander.pid ?? 0)).toBeDefined();
  });
});

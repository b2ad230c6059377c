import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HttpRequest } from '../../bench/src/contenders/contender';
import { loadServer } from '../../bench/src/load';
import { mixedRequests } from '../../bench/src/mixed-requests';
import { Database } from '../../src/database/database';
import { runningNeo4jOf } from '../../src/database/managed/attach';
import { RandomStream } from '../../src/synthetic/random-stream';
import { benchQuestions, sendTo } from '../support/bench-questions';
import { readOneKilobyte } from '../support/slow-reader';
import { TransactionCounter } from '../support/transaction-counter';
import { startWatchedDemo, type Look, type WatchedDemo } from '../support/watched-demo';
import { writeReport } from './report';

/*
 * One serving process as users run it, looked at from inside: how long its event loop is held while the bench's mixture
 * is asked of it, and what it keeps in memory for readers that do not read.
 */

const nodes = 30_000;
const setsOfVariables = 20;
const connections = 16;
const [warmUp, measured] = [5_000, 20_000];
/** Not asserted: others who use the machine hold the process up as well, and the load average says how many they are. */
const target = 20;
const readers = 8;

/** A page of names only, many times over: some 10 MB, twice what the buffers of a connection hold. */
const names = Array.from({ length: 50 }, (_, index) => `name${index}: name`).join(' ');
const largeExport: HttpRequest = {
  path: '/export',
  body: JSON.stringify({
    query: `{ intellectualProperties { nodes { id ${names} } } }`,
    format: 'csv',
    limit: 10_000,
  }),
};

interface Phase extends Look {
  readonly what: string;
  readonly answers: number | '';
  readonly failed: number | '';
}

const phases: Phase[] = [];
const facts: Record<string, string | number> = {
  nodes,
  processors: cpus().length,
  connections,
  'seconds of load': measured / 1_000,
  'slow readers': readers,
};
let root: string;
let demo: WatchedDemo;
let database: Database;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ipgraph-serving-'));
  const folder = join(root, 'data');
  demo = await startWatchedDemo(folder, nodes);
  const settings = await runningNeo4jOf(folder);
  if (!settings) throw new Error('The demo has no Neo4j.');
  database = Database.open(settings);
});

afterAll(async () => {
  await database.close();
  await demo.stop();
  await rm(root, { recursive: true, force: true });
  await writeReport('serving', {
    title: 'The event loop and the memory of a serving process',
    facts,
    rows: phases,
  });
});

const connect = () => ({ send: sendTo(demo.url), close: () => Promise.resolve() });

async function look(what: string, { answers = '', failed = '' }: Partial<Phase> = {}): Promise<Phase> {
  const phase = { what, answers, failed, ...(await demo.look()) };
  phases.push(phase);
  return phase;
}

async function benchRequests(): Promise<HttpRequest[]> {
  const byOperation = new Map<string, HttpRequest[]>();
  for (const { name, requestBy } of benchQuestions(nodes, setsOfVariables)) {
    byOperation.set(name, [...(byOperation.get(name) ?? []), await requestBy(sendTo(demo.url))]);
  }
  return mixedRequests([...byOperation.values()], new RandomStream(nodes, 'mixture'));
}

it('a mixed load is answered, and how long it holds the event loop is reported', async () => {
  const requests = await benchRequests();
  await demo.look();
  await setTimeout(2_000);
  await look('nothing is asked');
  await loadServer(connect, requests, { connections, milliseconds: warmUp });
  await demo.look();
  const { latencies, failed } = await loadServer(connect, requests, { connections, milliseconds: measured });
  const { p99 } = await look('the mixture of the bench', { answers: latencies.length, failed });
  expect(latencies.length).toBeGreaterThan(failed);
  facts['target of p99 for the mixture, ms'] = `${target}: ${p99 < target ? 'met' : 'not met'}`;
  facts['load average of the machine then'] = loadavg()[0]?.toFixed(1) ?? '';
});

describe('readers that read one kilobyte of 10,000 rows', () => {
  let transactions: TransactionCounter;
  let ofQuickReaders = 0;
  let megabytesBefore = 0;

  const open = () =>
    Promise.all(Array.from({ length: readers }, () => readOneKilobyte(demo.url, largeExport)));

  /** How many statements the server still sent until a second went by without any, and how long it sent them. */
  async function untilLeftAlone(): Promise<{ statements: number; seconds: number }> {
    const begun = performance.now();
    let [last, statements] = [begun, 0];
    while (performance.now() - last < 1_000) {
      await setTimeout(100);
      const sent = await transactions.begunByOthers();
      if (sent > 0) last = performance.now();
      statements += sent;
    }
    return { statements, seconds: (last - begun) / 1_000 };
  }

  beforeAll(async () => {
    transactions = await TransactionCounter.on(database);
    const bodies = await Promise.all(Array.from({ length: readers }, () => sendTo(demo.url)(largeExport)));
    const sizes = bodies.map(({ body }) => Buffer.byteLength(body));
    expect(new Set(sizes).size).toBe(1);
    ofQuickReaders = await transactions.begunByOthers();
    facts['megabytes of an export'] = Math.round((sizes[0] ?? 0) / 2 ** 20);
    facts['statements for quick readers'] = ofQuickReaders;
    // What serving as many quick readers takes is no growth.
    megabytesBefore = (await look('quick readers of 10,000 rows')).keptMegabytes;
  });

  it('take neither memory nor statements while they wait', async () => {
    const sockets = await open();
    const { statements } = await untilLeftAlone();
    facts['statements for readers that wait'] = statements;
    const { keptMegabytes } = await look('readers that wait');
    for (const socket of sockets) socket.destroy();
    expect(statements).toBeLessThan(0.8 * ofQuickReaders);
    expect(keptMegabytes - megabytesBefore).toBeLessThan(20);
  });

  it('leave no statement behind when they hang up', async () => {
    await untilLeftAlone();
    const sockets = await open();
    for (const socket of sockets) socket.destroy();
    await transactions.begunByOthers();
    const { statements, seconds } = await untilLeftAlone();
    facts['statements after readers hung up'] = statements;
    facts['seconds after readers hung up until the last of them'] = seconds.toFixed(1);
    await look('readers that hung up');
    expect(seconds).toBeLessThan(5);
    expect(statements).toBeLessThan(0.2 * ofQuickReaders);
  });
});

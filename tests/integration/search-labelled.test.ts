import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { groupedBy } from '../../src/grouped-by';
import { dataOf } from '../support/ask';
import { loadFolder, writeDataset } from '../support/dataset';
import { divisionRecords } from '../support/national-divisions';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

/**
 * Labelled from the data (the first source, the national list of divisions, tests/fixtures/search), not from what a
 * search returned: `expected` are the ids of what someone who writes this looks for.
 */
const labelled = z
  .array(z.object({ class: z.string(), query: z.string(), expected: z.array(z.string()) }))
  .parse(JSON.parse(readFileSync(join(fixture('search'), 'queries.json'), 'utf8')));

type Labelled = (typeof labelled)[number];

interface Outcome extends Labelled {
  found: string[];
  total: number;
  milliseconds: number;
}

const question = `query Search($query: String!, $first: Int!) {
  search(query: $query, first: $first) { nodes { id name } totalCount }
}`;

const answer = z.object({
  search: z.object({ nodes: z.array(z.object({ id: z.string() })), totalCount: z.number() }),
});

let server: TestServer;
let outcomes: Outcome[];

/** Among the first five; where more are expected, among as many as these are. */
const rowsFor = ({ expected }: Labelled): number => Math.max(5, expected.length);

async function ask(one: Labelled): Promise<Outcome> {
  const before = performance.now();
  const data = await dataOf(server.url, question, { query: one.query, first: rowsFor(one) });
  const milliseconds = performance.now() - before;
  const { search } = answer.parse(data);
  return { ...one, found: search.nodes.map(({ id }) => id), total: search.totalCount, milliseconds };
}

function isHit({ expected, found, total }: Outcome): boolean {
  return expected.length === 0 ? total === 0 : expected.every((id) => found.includes(id));
}

const rateOf = (of: readonly Outcome[]): number => of.filter(isHit).length / of.length;

beforeAll(async () => {
  server = await startTestServer();
  const folder = await writeDataset('national-divisions', divisionRecords());
  try {
    await loadFolder(server.database, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
  await loadFolder(server.database, fixture('search'));
  outcomes = [];
  for (const one of labelled) outcomes.push(await ask(one));
  process.stderr.write(report(outcomes));
}, 300_000);

afterAll(() => server.stop());

/** The rate of each class, and what was missed. */
function report(all: readonly Outcome[]): string {
  const rates = [...groupedBy(all, (one) => one.class)].map(
    ([name, own]) => `  ${name}: ${own.filter(isHit).length} of ${own.length}`,
  );
  const missed = all
    .filter((one) => !isHit(one))
    .map(({ class: name, query, expected, found }) => {
      const lacking = expected.filter((id) => !found.includes(id));
      return `  missed (${name}) ${query}: ${lacking.join(', ')}; found ${found.join(', ')}`;
    });
  const times = all.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
  const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? 0;
  const lines = ['labelled searches', ...rates, ...missed, `  95 of 100 within ${p95.toFixed(0)} ms`];
  return `${lines.join('\n')}\n`;
}

describe('labelled searches', () => {
  it('are at least 200, and at least 20 of each class', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(200);
    for (const own of groupedBy(labelled, (one) => one.class).values()) {
      expect(own.length).toBeGreaterThanOrEqual(20);
    }
  });

  it('find what is looked for among the first five, 95 of 100 times', () => {
    expect(rateOf(outcomes)).toBeGreaterThanOrEqual(0.95);
  });

  it('find nothing where there is nothing', () => {
    const nothing = outcomes.filter((one) => one.class === 'nothing');
    expect(nothing.filter((one) => !isHit(one))).toEqual([]);
  });
});

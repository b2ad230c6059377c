import type { Database } from '../../src/database/database';
import { compareGroups } from '../support/query-lab/compare-groups';
import { compareLists } from '../support/query-lab/compare-lists';
import { emptyDatabase, openTestDatabase } from '../support/test-database';
import { writeReport } from './report';

interface Compared {
  what: string;
  seed: number;
  times: number;
  seconds: number;
}

const compared: Compared[] = [];
let database: Database;

beforeAll(() => {
  database = openTestDatabase();
});

afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
  await writeReport('query-surface', {
    title: 'Lists and groups against a row-by-row evaluation',
    facts: {
      'random graphs': compared.length,
      'lists and groups that were the same': compared.reduce((sum, { times }) => sum + times, 0),
    },
    rows: compared,
  });
});

const seeds = Array.from({ length: 10 }, (_, index) => index + 101);

async function report(
  what: string,
  seed: number,
  times: number,
  compare: () => Promise<void>,
): Promise<void> {
  const started = Date.now();
  await expect(compare()).resolves.toBeUndefined();
  compared.push({ what, seed, times, seconds: Math.round((Date.now() - started) / 1_000) });
}

it.each(seeds)(
  'lists are what a row-by-row evaluation says, 540 times (seed %d)',
  (seed) => report('lists', seed, 540, () => compareLists(database, seed, 9)),
  1_200_000,
);

it.each(seeds)(
  'groups are what a row-by-row evaluation says, 200 times (seed %d)',
  (seed) => report('groups', seed, 200, () => compareGroups(database, seed, 10)),
  1_200_000,
);

import type { Database } from '../../src/database/database';
import { compareGroups } from '../support/query-lab/compare-groups';
import { compareLists } from '../support/query-lab/compare-lists';
import { emptyDatabase, openTestDatabase } from '../support/test-database';

let database: Database;

beforeAll(() => {
  database = openTestDatabase();
});

afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

const seeds = Array.from({ length: 10 }, (_, index) => index + 101);

it.each(seeds)(
  'lists are what a row-by-row evaluation says, 540 times (seed %d)',
  async (seed) => {
    await expect(compareLists(database, seed, 9)).resolves.toBeUndefined();
  },
  1_200_000,
);

it.each(seeds)(
  'groups are what a row-by-row evaluation says, 200 times (seed %d)',
  async (seed) => {
    await expect(compareGroups(database, seed, 10)).resolves.toBeUndefined();
  },
  1_200_000,
);

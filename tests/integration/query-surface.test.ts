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

describe('lists with conditions and orders', () => {
  it.each([1, 2, 3])(
    'are what a row-by-row evaluation says, on a random graph (seed %d)',
    async (seed) => {
      await expect(compareLists(database, seed, 4)).resolves.toBeUndefined();
    },
    240_000,
  );
});

describe('groups', () => {
  it.each([11, 12])(
    'are what a row-by-row evaluation says, on a random graph (seed %d)',
    async (seed) => {
      await expect(compareGroups(database, seed, 6)).resolves.toBeUndefined();
    },
    240_000,
  );
});

import type { Database } from '../../src/database/database';
import { ForeignDatabaseError } from '../../src/database/ownership';
import { prepareDatabase } from '../../src/prepare-database';
import { silently } from '../../src/progress';
import { openEmptyDatabase } from '../support/test-database';
import { fixture } from '../support/test-server';

let database: Database;

beforeAll(async () => {
  database = await openEmptyDatabase();
});

afterAll(async () => {
  await database.write('tidy up', (run) => run('MATCH (n) DETACH DELETE n'));
  await database.close();
});

it('a database with the data of someone else is refused and left as it is', async () => {
  await database.write('foreign data', (run) => run("CREATE (:Book {isbn: 'A-1'})"));
  const failure: unknown = await prepareDatabase(database, fixture('chain-twin'), silently).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ForeignDatabaseError);
  expect(failure).toMatchObject({
    code: 'DATABASE_NOT_OURS',
    message: expect.stringContaining('NEO4J_URI') as unknown,
  });
  const rows = await database.read({
    name: 'what is there',
    text: 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties',
    parameters: {},
  });
  expect(rows).toEqual([{ labels: ['Book'], properties: { isbn: 'A-1' } }]);
});

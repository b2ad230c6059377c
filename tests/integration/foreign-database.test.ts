import type { Database } from '../../src/database/database';
import { silently } from '../../src/progress';
import { prepareDatabase } from '../../src/serving/prepare-database';
import { openEmptyDatabase } from '../support/test-database';
import { fixture } from '../support/test-server';

let database: Database;
const seedFolder = fixture('chain-twin');

beforeAll(async () => {
  database = await openEmptyDatabase();
  await database.write('foreign data', (run) => run("CREATE (:Book {isbn: 'A-1'})"));
});

afterAll(async () => {
  await database.write('tidy up', (run) => run('MATCH (n) DETACH DELETE n'));
  await database.close();
});

const contents = (): Promise<unknown> =>
  database.read({
    name: 'what is there',
    text: 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties',
    parameters: {},
  });

const books = (): Promise<unknown> =>
  database.read({ name: 'books', text: 'MATCH (b:Book) RETURN properties(b) AS book', parameters: {} });

// The second test goes on where the first one ended.
describe('a database with the data of someone else', () => {
  it('is refused and left as it is', async () => {
    await expect(prepareDatabase(database, { seedFolder }, silently)).rejects.toMatchObject({
      code: 'DATABASE_NOT_OURS',
      en: expect.stringContaining('NEO4J_ALLOW_FOREIGN_DATA=true') as unknown,
      zh: expect.stringContaining('未作任何改动') as unknown,
    });
    expect(await contents()).toEqual([{ labels: ['Book'], properties: { isbn: 'A-1' } }]);
  });

  it('is written beside those data with consent, and later starts need none', async () => {
    const report = await prepareDatabase(database, { seedFolder, allowForeignData: true }, silently);
    expect(report.dataset?.created).toBeGreaterThan(0);
    expect(await books()).toEqual([{ book: { isbn: 'A-1' } }]);
    const again = await prepareDatabase(database, { seedFolder }, silently);
    expect(again.dataset).toMatchObject({ created: 0, updated: 0, deleted: 0 });
  });
});

it('a database of made-up data takes no data set, and nothing is written', async () => {
  await database.write('made up', (run) =>
    run(
      "MATCH (n) DETACH DELETE n WITH count(*) AS c CREATE (:IpgraphDatabase {id: 'ipgraph', synthetic: true})",
    ),
  );
  await expect(prepareDatabase(database, { seedFolder }, silently)).rejects.toMatchObject({
    code: 'DATABASE_IS_SYNTHETIC',
  });
  expect(await contents()).toEqual([
    { labels: ['IpgraphDatabase'], properties: { id: 'ipgraph', synthetic: true } },
  ]);
});

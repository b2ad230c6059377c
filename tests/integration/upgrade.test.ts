import type { Database } from '../../src/database/database';
import { checkAgainstProgram } from '../../src/serving/check-against-program';
import { prepareDatabase } from '../../src/serving/prepare-database';
import { silently } from '../../src/progress';
import { contentsOf, differences } from '../support/digest';
import { openEmptyDatabase } from '../support/test-database';
import { fixture } from '../support/test-server';

jest.setTimeout(120_000);

const seedFolder = fixture('chain-twin');
let database: Database;

beforeAll(async () => {
  database = await openEmptyDatabase();
  await prepareDatabase(database, { seedFolder }, silently);
});

afterAll(() => database.close());

/** Brings the database to what the first model held: statements without their ends, every item in the data set's record. */
async function downgrade(): Promise<void> {
  await database.write('first model', async (run) => {
    await run(
      'MATCH (s:Statement) REMOVE s.dataset, s.recordedBy, s.rank, s.subjectId, s.objectId, s.validFrom, s.validTo',
    );
    await run(`MATCH (d:Dataset {id: 'chain-twin'}) CALL (d) {
        MATCH (n:Node) RETURN 'node ' + n.id AS key
        UNION MATCH (:Node)-[r]->(:Node) RETURN 'relationship ' + r.key AS key
        UNION MATCH (m:Name) RETURN 'name ' + m.key AS key
      } WITH d, collect(key) AS keys SET d.keys = keys, d.hashes = [key IN keys | 'old']`);
    await run('MATCH (m:Migration {version: 2}) DELETE m');
  });
}

it('a database of the first model comes to the same graph, with nothing lost and nothing to find', async () => {
  const before = await contentsOf(database);
  await downgrade();
  await prepareDatabase(database, { seedFolder }, silently);
  const { added, removed, changed } = differences(before, await contentsOf(database));
  expect({
    added,
    removed,
    changed: changed.filter((key) => !/^(Dataset|IpgraphDatabase|Migration) /.test(key)),
  }).toEqual({
    added: [],
    removed: [],
    changed: [],
  });
  expect((await checkAgainstProgram(database, seedFolder, silently)).findings).toEqual([]);
});

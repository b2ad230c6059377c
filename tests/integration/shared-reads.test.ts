import type { Database } from '../../src/database/database';
import type { Asked, SharedRows, SharedStatement } from '../../src/database/shared-reads';
import { ask } from '../support/ask';
import { fixture, startTestServer, type TestServer } from '../support/test-server';
import { statementsSent } from '../support/statements-sent';

let server: TestServer;
let database: Database;

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
  database = server.database;
}, 60_000);

afterAll(async () => {
  await database.write('as it was', (run) => run('MATCH (n:Written) DELETE n'));
  await server.stop();
});

/** The keys that each statement sent by an action asks for. */
async function keysSent(action: () => Promise<unknown>): Promise<unknown[]> {
  const sent = await statementsSent(database, action);
  return sent.map(({ parameters }) => parameters.keys);
}

const asked = (keys: readonly string[], most: number): Asked => ({
  parameter: 'keys',
  things: new Map(keys.map((key) => [key, key])),
  most,
});

function echo(keys: readonly string[], most = 10, text = 'UNWIND $keys AS key RETURN key'): SharedStatement {
  return { name: 'echo', text, parameters: { other: 1 }, asked: asked(keys, most) };
}

/** What a reader of one key gets of its own. */
async function own(key: string, read: Promise<SharedRows>): Promise<unknown[]> {
  return (await read).rows.filter((row) => row.key === key).map((row) => row.key);
}

const readOne = async (key: string, most?: number): Promise<unknown[]> =>
  own(key, database.readShared(echo([key], most)));

describe('readers of one statement', () => {
  it('share it where they come together, each key once, and get the rows of all', async () => {
    let read: SharedRows[] = [];
    const sent = await keysSent(async () => {
      read = await Promise.all(['a', 'b', 'a'].map(async (key) => database.readShared(echo([key]))));
    });
    expect(sent).toEqual([['a', 'b']]);
    expect(read.map(({ rows }) => rows)).toEqual([0, 1, 2].map(() => [{ key: 'a' }, { key: 'b' }]));
    expect(read.map(({ places }) => [places.get('a'), places.get('b')])).toEqual([0, 1, 2].map(() => [0, 1]));
  });

  it('become the next statement where they come while one is under way', async () => {
    const sent = await keysSent(async () => {
      const first = readOne('a');
      await new Promise((sentFirst) => {
        const stopListening = database.onStatement(() => {
          stopListening();
          sentFirst(undefined);
        });
      });
      expect(await Promise.all([first, readOne('b'), readOne('a'), readOne('c')])).toEqual([
        ['a'],
        ['b'],
        ['a'],
        ['c'],
      ]);
    });
    expect(sent).toEqual([['a'], ['b', 'a', 'c']]);
  });

  it('have no more keys together than one statement takes', async () => {
    const sent = await keysSent(() => Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => readOne(key, 2))));
    expect(sent).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('share one that takes a single thing where they ask for the same, and wait for no others', async () => {
    const sent = await keysSent(() => Promise.all(['a', 'b', 'a'].map((key) => readOne(key, 1))));
    expect(sent).toEqual([['a'], ['b']]);
  });

  it('ask alone where anything but the keys differs', async () => {
    const sent = await keysSent(() =>
      Promise.all([
        readOne('a'),
        database.readShared({ ...echo(['b']), parameters: { other: 2 } }),
        database.readShared(echo(['c'], 10, 'UNWIND $keys AS key RETURN key, 1 AS one')),
      ]),
    );
    expect(sent).toEqual([['a'], ['b'], ['c']]);
  });

  it('share a statement without keys where all of it is the same', async () => {
    const statement = (one: number) => ({ name: 'one', text: 'RETURN $one AS one', parameters: { one } });
    let read: SharedRows[] = [];
    const sent = await keysSent(async () => {
      read = await Promise.all([1, 2, 1].map(async (one) => database.readShared(statement(one))));
    });
    expect(sent).toHaveLength(2);
    expect(read.map(({ rows }) => rows)).toEqual([[{ one: 1 }], [{ one: 2 }], [{ one: 1 }]]);
  });
});

describe('a reader', () => {
  const counted = { name: 'count', text: 'MATCH (n:Written) RETURN count(n) AS count', parameters: {} };

  it('gets nothing that is older than what it asked, though the same is under way', async () => {
    const before = database.readShared(counted);
    await database.write('one more', (run) => run('CREATE (:Written)'));
    const during = database.readShared(counted);
    await before;
    expect((await during).rows).toEqual([{ count: 1 }]);
  });

  it('does not wait for a slow statement of its kind to end', async () => {
    const slow = {
      name: 'slow',
      text: 'UNWIND range(1, 3000000) AS x RETURN count(x * x) AS count',
      parameters: {},
    };
    let sent = 0;
    let sentWhenFirstEnded = 0;
    const stopListening = database.onStatement(() => (sent += 1));
    try {
      const first = database.readShared(slow).then(() => {
        sentWhenFirstEnded = sent;
      });
      await new Promise((later) => setImmediate(later));
      await Promise.all([first, database.readShared(slow)]);
    } finally {
      stopListening();
    }
    expect(sentWhenFirstEnded).toBe(2);
  });

  it('fails for what it asked itself, not for what others did', async () => {
    const text = 'UNWIND $keys AS key WITH key, 1 / size(key) AS inverse RETURN key, inverse';
    const results = await Promise.allSettled(
      ['a', '', 'bb'].map(async (key) => own(key, database.readShared(echo([key], 10, text)))),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { code: 'Neo.ClientError.Statement.ArithmeticError' } });
    expect(results[2]).toMatchObject({ value: ['bb'] });
  });

  it('has its own time, though it shares a statement with one that has less', async () => {
    // Neo4j looks for statements whose time is over every two seconds.
    const text = `UNWIND $keys AS key UNWIND range(1, CASE key WHEN 'slow' THEN 100000000 ELSE 3 END) AS x
      RETURN key, count(x * x) AS count`;
    const [patient, hurried] = await Promise.allSettled([
      database.readShared(echo(['quick'], 10, text), { timeoutMilliseconds: 60_000 }),
      database.readShared(echo(['slow'], 10, text), { timeoutMilliseconds: 1 }),
    ]);
    expect(patient).toMatchObject({ value: { rows: [{ key: 'quick', count: 3 }] } });
    expect(hurried).toMatchObject({
      reason: { code: 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration' },
    });
  });
});

describe('requests that come at the same time', () => {
  const byName = 'query ($by: EntityKey!) { entity(by: $by) { id provenance { locator { code } } } }';
  const byId =
    'query ($id: ID!) { node(id: $id) { id ... on Thing { name provenance { locator { code } } } } }';

  it.each([
    [byId, ['Enterprise:alpha', 'Product:tea', 'nobody', 'Partnership:named', ''].map((id) => ({ id }))],
    [byName, ['甲公司', '同名', 'Beta Works', '%'].map((name) => ({ by: { name } }))],
  ])('get the answers that each would get alone: %s', async (document, variables) => {
    const alone = [];
    for (const one of variables) alone.push(await ask(server.url, document, one));
    expect(new Set(alone.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(2);
    const often = [...variables, ...variables, ...variables];
    const together = await Promise.all(often.map(async (one) => ask(server.url, document, one)));
    expect(together).toEqual([...alone, ...alone, ...alone]);
  });
});

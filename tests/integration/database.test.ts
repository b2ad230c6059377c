import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Neo4jError } from 'neo4j-driver';
import { Database } from '../../src/database/database';
import type { Row } from '../../src/database/statement';
import { reconcileGraphSchema } from '../../src/database/graph-schema';
import { migrate, MigrationError, readMigrations } from '../../src/database/migrations';
import { ontology } from '../../src/entities';
import { schemaRules } from '../../src/ontology/storage';
import { prepareDatabase } from '../../src/serving/prepare-database';
import { silently, type Step } from '../../src/progress';
import { contentsOf, differences } from '../support/digest';
import { statementsSent } from '../support/statements-sent';
import { dropGraphSchema, openEmptyDatabase, testDatabaseSettings } from '../support/test-database';
import { fixture } from '../support/test-server';

let database: Database;

beforeAll(async () => {
  database = await openEmptyDatabase();
}, 60_000);

afterAll(async () => {
  await database.close();
});

async function read(text: string): Promise<Row[]> {
  return database.read({ name: 'test', text, parameters: {} });
}

/** The error of something that must fail. */
async function failureOf(action: Promise<unknown>): Promise<unknown> {
  const failed: unknown = await action.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(Error);
  return failed;
}

describe('a constraint that was half made when the database was killed', () => {
  it('is made whole: its index without constraint goes first', async () => {
    await dropGraphSchema(database);
    // What is left over has the constraint's name and is an index only.
    await database.command('half', 'CREATE INDEX enterprise_id_unique FOR (n:Enterprise) ON (n.id)');
    const rule = {
      name: 'enterprise_id_unique',
      kind: 'UNIQUENESS',
      label: 'Enterprise',
      properties: ['id'],
    } as const;
    expect(await reconcileGraphSchema(database, [rule])).toEqual({ created: [rule.name], surplus: [] });
    expect(await reconcileGraphSchema(database, [rule])).toEqual({ created: [], surplus: [] });
    expect(await read('SHOW CONSTRAINTS YIELD name RETURN name')).toEqual([{ name: rule.name }]);
  });
});

describe('migrations', () => {
  const first = 'V0001__first.cypher';
  const second = 'V0002__second.cypher';
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ipgraph-migrations-'));
    await database.write('empty', (run) => run('MATCH (n) DETACH DELETE n'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function write(file: string, text: string): Promise<void> {
    await writeFile(join(folder, file), text);
  }

  const applied = () =>
    read(
      'MATCH (m:Migration) RETURN m.version AS version, m.name AS name, size(m.checksum) AS checksum ORDER BY version',
    );

  const migrateFolder = async () => migrate(database, await readMigrations(folder));

  it('are applied once, in order, and later ones when they come', async () => {
    await write(first, '// Two statements.\nCREATE (:Mark {number: 1});\nMATCH (m:Mark) SET m.seen = 1;\n');
    expect(await migrateFolder()).toEqual([first]);
    expect(await migrateFolder()).toEqual([]);
    await write(second, 'MATCH (m:Mark) CREATE (:Mark {number: m.number + 1});');
    expect(await migrateFolder()).toEqual([second]);
    expect(await migrateFolder()).toEqual([]);
    expect(await read('MATCH (m:Mark) RETURN m.number AS number, m.seen AS seen ORDER BY number')).toEqual([
      { number: 1, seen: 1 },
      { number: 2, seen: null },
    ]);
    expect(await applied()).toEqual([
      { version: 1, name: 'first', checksum: 64 },
      { version: 2, name: 'second', checksum: 64 },
    ]);
  });

  it('are the same file with line ends of either kind', async () => {
    await write(first, 'CREATE (:Mark);\nCREATE (:Mark);\n');
    await migrateFolder();
    await write(first, 'CREATE (:Mark);\r\nCREATE (:Mark);\r\n');
    expect(await migrateFolder()).toEqual([]);
  });

  it('leave nothing of one that fails, and keep those before it', async () => {
    await write(first, 'CREATE (:Mark {number: 1});');
    await write(second, 'CREATE (:Mark {number: 2});\nMATCH (m:Mark) SET m.number = 1 / 0;');
    expect(await failureOf(migrateFolder())).toBeInstanceOf(Neo4jError);
    expect(await read('MATCH (m:Mark) RETURN m.number AS number')).toEqual([{ number: 1 }]);
    expect(await applied()).toHaveLength(1);
  });

  it('refuse a file that was changed after it was applied', async () => {
    await write(first, 'CREATE (:Mark);');
    await migrateFolder();
    await write(first, 'CREATE (:Other);');
    await refused(
      'V0001__first.cypher was changed after it was applied to this database. ' +
        'Restore the file and write the change as a new migration.',
    );
  });

  it('refuse to go on without a file that was applied', async () => {
    await write(first, 'CREATE (:Mark);');
    await write(second, 'CREATE (:Mark);');
    await migrateFolder();
    await rm(join(folder, second));
    await refused(
      'V0002__second.cypher was applied to this database but is missing here. ' +
        'Use the version of ipgraph that wrote the database, or a newer one.',
    );
  });

  it('refuse another file under the number of one that was applied', async () => {
    await write(first, 'CREATE (:Mark);');
    await migrateFolder();
    await rm(join(folder, first));
    await write('V0001__other.cypher', 'CREATE (:Mark);');
    await refused(/^V0001__first\.cypher was applied to this database but is missing here\./);
  });

  it.each([
    ['a gap', 'V0003__third.cypher', /^V0003__third\.cypher is out of order: number 0002 is expected here\./],
    [
      'a number twice',
      'V0001__twice.cypher',
      /^V0001__twice\.cypher is out of order: number 0002 is expected/,
    ],
    ['a bad name', 'V2__short.cypher', /^V2__short\.cypher is not named like V0001__what_it_does\.cypher\.$/],
  ])('refuse %s', async (_what, file, message) => {
    await write(first, 'CREATE (:Mark);');
    await write(file, 'CREATE (:Mark);');
    await refused(message);
    expect(await read('MATCH (m:Mark) RETURN m')).toEqual([]);
  });

  async function refused(message: string | RegExp): Promise<void> {
    const error = await failureOf(migrateFolder());
    expect(error).toBeInstanceOf(MigrationError);
    expect((error as MigrationError).code).toBe('MIGRATION_REFUSED');
    if (typeof message === 'string') expect((error as Error).message).toBe(message);
    else expect((error as Error).message).toMatch(message);
  }
});

describe('two processes that start on one database at once', () => {
  it('leave what one of them would leave', async () => {
    await database.write('empty', (run) => run('MATCH (n) DETACH DELETE n'));
    await dropGraphSchema(database);
    const others = [Database.open(testDatabaseSettings()), Database.open(testDatabaseSettings())];
    const said: string[] = [];
    const listening: Step = (label, work) => work((detail) => said.push(`${label}: ${detail}`));
    await Promise.all(
      others.map((other) => prepareDatabase(other, { seedFolder: fixture('chain-twin') }, listening)),
    );
    const together = await contentsOf(database);
    await Promise.all(others.map((other) => other.close()));

    expect(said.filter((line) => line.startsWith('Migrations: ')).sort()).toEqual([
      'Migrations: applied V0001__mark_the_database.cypher, V0002__statements_say_what_they_are_about.cypher',
      'Migrations: nothing to apply',
    ]);
    const [created, unchanged] = said.filter((line) => line.startsWith('Data set: ')).sort();
    expect(created).toMatch(
      /^Data set: chain-twin: \d+ created, 0 updated, 0 deleted, 0 unchanged; in the graph \d+ created, 0 updated, 0 deleted$/,
    );
    expect(unchanged).toMatch(/^Data set: chain-twin: nothing to change/);
    await prepareDatabase(database, { seedFolder: fixture('chain-twin') }, silently);
    expect(differences(together, await contentsOf(database))).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
    await database.write('tidy up', (run) => run('MATCH (n) DETACH DELETE n'));
  });
});

describe('constraints and indexes', () => {
  const rules = schemaRules(ontology);
  const names = rules.map((rule) => rule.name).sort();

  beforeAll(async () => {
    await dropGraphSchema(database);
  });

  async function existing(): Promise<unknown[]> {
    const constraints = await read('SHOW CONSTRAINTS YIELD name RETURN name');
    const indexes = await read(
      "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name",
    );
    return [...constraints, ...indexes].map((row) => row.name).sort();
  }

  it('are created when missing, and nothing is created a second time', async () => {
    expect(await existing()).toEqual([]);
    const report = await reconcileGraphSchema(database, rules);
    expect(report.created.sort()).toEqual(names);
    expect(report.surplus).toEqual([]);
    expect(await existing()).toEqual(names);
    expect(await reconcileGraphSchema(database, rules)).toEqual({ created: [], surplus: [] });
  });

  it('answer at once when the reconciliation is over', async () => {
    const states = await read("SHOW INDEXES YIELD state, type WHERE type <> 'LOOKUP' RETURN DISTINCT state");
    expect(states).toEqual([{ state: 'ONLINE' }]);
  });

  it.each([
    ['constraint', 'DROP CONSTRAINT organization_unified_social_credit_code_unique'],
    ['index', 'DROP INDEX statement_subject_key_range'],
  ])('come back one by one: a dropped %s', async (_what, drop) => {
    await database.command('drop', drop);
    expect(await existing()).toHaveLength(names.length - 1);
    const { created, surplus } = await reconcileGraphSchema(database, rules);
    expect(created).toEqual([drop.split(' ')[2]]);
    expect(surplus).toEqual([]);
    expect(await existing()).toEqual(names);
  });

  it('report what nothing asks for and leave it', async () => {
    await database.command('add', 'CREATE INDEX by_hand FOR (n:Enterprise) ON (n.description)');
    const expected = { created: [], surplus: ['by_hand'] };
    expect(await reconcileGraphSchema(database, rules)).toEqual(expected);
    expect(await reconcileGraphSchema(database, rules)).toEqual(expected);
    expect(await existing()).toContain('by_hand');
    await database.command('drop', 'DROP INDEX by_hand');
  });

  it('do not claim to create what another name already holds', async () => {
    await database.command('drop', 'DROP INDEX statement_subject_key_range');
    await database.command(
      'add',
      'CREATE CONSTRAINT other_name FOR (n:Statement) REQUIRE n.subjectKey IS UNIQUE',
    );
    expect(await reconcileGraphSchema(database, rules)).toEqual({ created: [], surplus: ['other_name'] });
    await database.command('drop', 'DROP CONSTRAINT other_name');
    expect((await reconcileGraphSchema(database, rules)).created).toEqual(['statement_subject_key_range']);
  });

  it('hold official identifiers unique and ids unique across kinds', async () => {
    const create = (labels: string, id: string, code: string) =>
      database.write('create', (run) =>
        run(`CREATE (:Node:${labels} {id: $id, unifiedSocialCreditCode: $code})`, { id, code }),
      );
    await create('Organization:Enterprise', 'Enterprise:one', 'code');
    const sameCode = await failureOf(create('Organization:University', 'University:two', 'code'));
    const sameId = await failureOf(create('Organization:University', 'Enterprise:one', 'other code'));
    for (const error of [sameCode, sameId]) {
      expect((error as Neo4jError).code).toBe('Neo.ClientError.Schema.ConstraintValidationFailed');
    }
    await database.write('tidy up', (run) => run('MATCH (n) DETACH DELETE n'));
  });
});

describe('reads', () => {
  /** The error of a statement, and how often it was sent. */
  async function attemptsOf(
    text: string,
    timeoutMilliseconds?: number,
  ): Promise<{ code: string; attempts: number }> {
    let attempts = 0;
    const stopListening = database.onStatement(() => attempts++);
    const error = await failureOf(
      database.read(
        { name: 'test', text, parameters: {} },
        timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds },
      ),
    );
    stopListening();
    expect(error).toBeInstanceOf(Neo4jError);
    return { code: (error as Neo4jError).code, attempts };
  }

  it.each([
    'CREATE (:Slipped)',
    'MERGE (:Slipped)',
    'MATCH (n) DETACH DELETE n',
    'CREATE INDEX FOR (n:A) ON (n.b)',
  ])('cannot write: %s', async (text) => {
    expect(await attemptsOf(text)).toEqual({ code: 'Neo.ClientError.Statement.AccessMode', attempts: 1 });
    expect(await read('MATCH (n:Slipped) RETURN n')).toEqual([]);
  });

  it('end a long statement when their time is over, without trying again', async () => {
    const endless = 'UNWIND range(1, 1000000000) AS x WITH x WHERE x % 2 = 3 RETURN count(x) AS none';
    const started = performance.now();
    const { code, attempts } = await attemptsOf(endless, 300);
    expect(code).toMatch(/^Neo\.ClientError\.Transaction\.TransactionTimedOut/);
    expect(attempts).toBe(1);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(
      await read(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN 1",
      ),
    ).toEqual([]);
  });

  it('do not repeat a statement that was ended for its memory, which the driver would call transient', async () => {
    const greedy =
      'UNWIND range(1, 1000000) AS x RETURN collect([y IN range(1, 1000) | x + y]) AS everything';
    expect(await attemptsOf(greedy, 60_000)).toEqual({
      code: 'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
      attempts: 1,
    });
    expect(await read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('answer with plain numbers and columns by name', async () => {
    expect(
      await read("RETURN 7 AS whole, 1.5 AS part, 'text' AS text, [1, 2] AS list, null AS nothing"),
    ).toEqual([{ whole: 7, part: 1.5, text: 'text', list: [1, 2], nothing: null }]);
  });
});

describe('writes', () => {
  it('commit all statements or none', async () => {
    const failing = database.write('half', async (run) => {
      await run('CREATE (:Half)');
      throw new Error('Stopped by the program.');
    });
    expect(await failureOf(failing)).toMatchObject({ message: 'Stopped by the program.' });
    expect(await read('MATCH (n:Half) RETURN n')).toEqual([]);
  });
});

describe('texts that are new to Neo4j', () => {
  it('wait for each other, and one that it has planned does not wait for them', async () => {
    const known = 'RETURN 1 AS known';
    await read(known);
    const news = Array.from(
      { length: 12 },
      (_, number) => `MATCH (n:Enterprise) RETURN count(n) + ${number} AS new`,
    );

    const sent = await statementsSent(database, async () => {
      const rows = await Promise.all([...news, known].map(read));
      expect(rows.flat()).toEqual([...news.map((_, number) => ({ new: number })), { known: 1 }]);
    });

    expect(sent.map(({ text }) => text)).toEqual([...news.slice(0, 2), known, ...news.slice(2)]);
  });

  it('are planned later where Neo4j refused them', async () => {
    const wrong = 'RETURN nothing AS known';
    for (let time = 0; time < 3; time++) {
      expect(await failureOf(read(wrong))).toMatchObject({ code: 'Neo.ClientError.Statement.SyntaxError' });
    }
    expect(await read('RETURN 3 AS after')).toEqual([{ after: 3 }]);
  });
});

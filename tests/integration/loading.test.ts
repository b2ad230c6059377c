import { rm } from 'node:fs/promises';
import { Neo4jError } from 'neo4j-driver';
import type { Database } from '../../src/database/database';
import { ontology } from '../../src/entities';
import { loadGraph, type LoadReport } from '../../src/importing/load-graph';
import { readDataset } from '../../src/importing/seed/read-dataset';
import { resolveDataset } from '../../src/importing/seed/resolve-dataset';
import { SeedError } from '../../src/importing/seed/seed-issue';
import { prepareDatabase } from '../../src/serving/prepare-database';
import { silently, type Step } from '../../src/progress';
import { readRecords, writeDataset, writeRecords, type TestRecord } from '../support/dataset';
import { contentsOf, differences, type Differences } from '../support/digest';
import { openEmptyDatabase } from '../support/test-database';
import { fixture } from '../support/test-server';

const id = 'chain-twin';
let database: Database;
let folder: string;
let records: TestRecord[];
let loaded: ReadonlyMap<string, string>;

const nothing: Differences = { added: [], removed: [], changed: [] };

beforeAll(async () => {
  database = await openEmptyDatabase();
  records = await readRecords(fixture('chain-twin'));
  folder = await writeDataset(id, records);
  await prepareDatabase(database, { seedFolder: folder }, silently);
}, 60_000);

beforeEach(async () => {
  loaded = await contentsOf(database);
});

/** Undoes what a test loaded, which must bring back the very state before it, but for the times of the loads. */
afterEach(async () => {
  await load(records);
  const { added, removed, changed: differing } = differences(loaded, await contentsOf(database));
  expect({
    added,
    removed,
    differing: differing.filter((key) => !/^(Dataset|IpgraphDatabase) /.test(key)),
  }).toEqual({
    added: [],
    removed: [],
    differing: [],
  });
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function load(written: readonly TestRecord[]): Promise<LoadReport> {
  await writeRecords(folder, id, written);
  return loadGraph(database, ontology, id, resolveDataset(await readDataset(folder), ontology));
}

/** The records with one of them changed. */
function changed(recordId: string, change: Record<string, unknown>): TestRecord[] {
  return records.map((record) => (record.id === recordId ? { ...record, ...change } : record));
}

async function differencesAfter(
  written: readonly TestRecord[],
): Promise<Differences & { report: LoadReport }> {
  const report = await load(written);
  return { ...differences(loaded, await contentsOf(database)), report };
}

const isStatement = (key: string) => key.startsWith('Statement:');

/** Keys of entities, relationships and names, without the log of statements and the loader's own record. */
const ofGraph = (keys: string[]) =>
  keys.filter((key) => !isStatement(key) && !key.startsWith('Dataset ') && !key.startsWith('STATED_IN '));

describe('a second load', () => {
  it('changes nothing', async () => {
    const { report, ...found } = await differencesAfter(records);
    expect(found).toEqual(nothing);
    expect(report).toMatchObject({ created: 0, updated: 0, deleted: 0 });
    expect(report.unchanged).toBeGreaterThan(records.length);
  });

  it('says so', async () => {
    const said: string[] = [];
    const listening: Step = (label, work) => work((detail) => said.push(`${label}: ${detail}`));
    await prepareDatabase(database, { seedFolder: folder }, listening);
    const { unchanged } = await load(records);
    expect(said).toEqual([
      'Migrations: nothing to apply',
      'Constraints and indexes: 0 created',
      `Data set: ${id}: nothing to change (${unchanged} records)`,
    ]);
  });
});

describe('a changed data set', () => {
  it('writes a changed value, its statement and nothing else', async () => {
    const after = await differencesAfter(changed('Product:tea', { description: 'A made-up tea.' }));
    expect(after.report).toMatchObject({ created: 0, updated: 1, deleted: 0 });
    expect(after.report.live).toEqual({ created: 0, updated: 1, deleted: 0 });
    expect(after.added).toEqual([]);
    expect(after.removed).toEqual([]);
    expect(ofGraph(after.changed)).toEqual(['Product:tea']);
    expect(after.changed.filter(isStatement)).toHaveLength(1);
  });

  it('takes away a value that is no longer stated', async () => {
    const withoutAlias = changed('Enterprise:beta', { aliases: undefined });
    const after = await differencesAfter(withoutAlias);
    const [node] = await database.read({
      name: 'beta',
      text: 'MATCH (n:Enterprise {id: $id}) RETURN n.aliases AS aliases',
      parameters: { id: 'Enterprise:beta' },
    });
    expect(node).toEqual({ aliases: null });
    expect(ofGraph(after.removed)).toEqual([
      'NAMES Enterprise:beta|beta works Enterprise:beta',
      'Name Enterprise:beta|beta works',
    ]);
  });

  it('moves a relationship that leads elsewhere', async () => {
    const after = await differencesAfter(changed('Enterprise:beta', { locatedIn: 'District:990102' }));
    expect(ofGraph(after.added)).toEqual(['LOCATED_IN Enterprise:beta District:990102']);
    expect(ofGraph(after.removed)).toEqual(['LOCATED_IN Enterprise:beta District:990101']);
    expect(ofGraph(after.changed)).toEqual([]);
  });

  it('writes a changed property of a relationship in place', async () => {
    const engagedBy = { to: 'Cooperative:tea', mode: 'orders' };
    const after = await differencesAfter(changed('FarmHouseholdGroup:tea', { engagedBy }));
    expect(ofGraph(after.changed)).toEqual(['ENGAGED_BY FarmHouseholdGroup:tea Cooperative:tea']);
    expect([...after.added, ...after.removed]).toEqual([]);
  });

  it('moves an official identifier from one record to another, in either direction', async () => {
    const code = records.find((record) => record.id === 'Enterprise:alpha')?.unifiedSocialCreditCode;
    const holders = async () => {
      const rows = await database.read({
        name: 'holders of the code',
        text: 'MATCH (n:Organization {unifiedSocialCreditCode: $code}) RETURN n.id AS id',
        parameters: { code },
      });
      return rows.map((row) => row.id);
    };
    const moved = (to: string) =>
      changed('Enterprise:alpha', { unifiedSocialCreditCode: undefined }).map((record) =>
        record.id === to ? { ...record, unifiedSocialCreditCode: code } : record,
      );
    await load(moved('Enterprise:delta'));
    expect(await holders()).toEqual(['Enterprise:delta']);
    await load(moved('Enterprise:beta'));
    expect(await holders()).toEqual(['Enterprise:beta']);
    await load(moved('Enterprise:gamma'));
    expect(await holders()).toEqual(['Enterprise:gamma']);
  });

  it('removes a record with its relationships, names and statements', async () => {
    const after = await differencesAfter(records.filter((record) => record.id !== 'Training:test'));
    expect(after.added).toEqual([]);
    expect(ofGraph(after.changed)).toEqual([]);
    expect(ofGraph(after.removed)).toEqual([
      'NAMES Training:test|测试培训 Training:test',
      'Name Training:test|测试培训',
      'ORGANIZED_BY Training:test GovernmentAgency:bureau',
      'Training:test',
    ]);
    expect(after.removed.filter(isStatement)).toHaveLength(2);
    const left = await database.read({
      name: 'statements about it',
      text: "MATCH (s:Statement) WHERE s.subjectKey CONTAINS 'Training:test' RETURN s.id AS id",
      parameters: {},
    });
    expect(left).toEqual([]);
  });

  it('brings in a new record', async () => {
    const training = {
      id: 'Training:new',
      at: 'T2',
      name: '新培训',
      status: 'DONE',
      periodBasis: 'NOT_STATED',
    };
    const after = await differencesAfter([...records, training]);
    expect(after.report).toMatchObject({ updated: 0, deleted: 0 });
    expect(ofGraph(after.added)).toEqual([
      'NAMES Training:new|新培训 Training:new',
      'Name Training:new|新培训',
      'Training:new',
    ]);
  });

  it('leaves what other data sets and other hands have written', async () => {
    await database.write('write by hand', (run) => run("CREATE (:ByHand {id: 'kept'})"));
    const after = await differencesAfter(records.filter((record) => record.id !== 'Training:test'));
    expect(after.added).toEqual(['ByHand kept']);
    await database.write('tidy up', (run) => run('MATCH (n:ByHand) DELETE n'));
  });
});

describe('a data set that is refused', () => {
  it('changes nothing and names file, record, field and code of every fault', async () => {
    const faulty = [
      ...changed('Enterprise:alpha', { unifiedSocialCreditCode: '91370400MA3TEXTA12', colour: 'red' }),
      { id: 'IpAgency:copy', at: 'T1', name: '抄码代理所', agencyCode: '37999' },
      { id: 'Training:unfounded', name: '无据', status: 'DONE', periodBasis: 'NOT_STATED' },
    ];
    const refusal: unknown = await load(faulty).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SeedError);
    const faults = (refusal as SeedError).issues.map(({ file, record, property, code }) =>
      [file, record, property, code].join(' '),
    );
    expect(faults.sort()).toEqual([
      'records.yaml Enterprise:alpha colour UNKNOWN_FIELD',
      'records.yaml Enterprise:alpha unifiedSocialCreditCode INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
      'records.yaml IpAgency:copy agencyCode DUPLICATE_IDENTIFIER',
      'records.yaml Training:unfounded at NO_EVIDENCE',
    ]);
    expect(differences(loaded, await contentsOf(database))).toEqual(nothing);
  });

  it('leaves the old state when the database stops it in the middle', async () => {
    const foreignCode = '91370400MA3TEXTB12';
    await database.write('a firm that is not of the data set', (run) =>
      run('CREATE (:Node:Thing:Party:Organization:Enterprise {id: $id, unifiedSocialCreditCode: $code})', {
        id: 'Enterprise:foreign',
        code: foreignCode,
      }),
    );
    const before = await contentsOf(database);
    const sent: string[] = [];
    const stopListening = database.onStatement(({ text }) => sent.push(text));
    const withoutTraining = changed('Enterprise:beta', { unifiedSocialCreditCode: foreignCode }).filter(
      (record) => record.id !== 'Training:test',
    );
    const stopped: unknown = await load(withoutTraining).catch((error: unknown) => error);
    stopListening();
    expect(stopped).toBeInstanceOf(Neo4jError);
    expect((stopped as Neo4jError).code).toBe('Neo.ClientError.Schema.ConstraintValidationFailed');
    // The training was deleted before the failure, in the same transaction.
    expect(sent.filter((text) => text.includes('DETACH DELETE n'))).not.toEqual([]);
    expect(differences(before, await contentsOf(database))).toEqual(nothing);
    await database.write('tidy up', (run) => run("MATCH (n {id: 'Enterprise:foreign'}) DELETE n"));
  });
});

describe('evidence', () => {
  it('is, on every entity, the passages of its statements', async () => {
    const rows = await database.read({
      name: 'evidence of nodes',
      text: `MATCH (n:Node) WHERE NOT n:Statement
             OPTIONAL MATCH (s:Statement {subjectKey: n.id})-[:STATED_IN]->(p:Passage)
             WITH n, p ORDER BY p.id
             RETURN n.id AS id, coalesce(n.evidence, []) AS evidence, collect(DISTINCT p.id) AS passages`,
      parameters: {},
    });
    expect(rows.length).toBeGreaterThan(50);
    const [evidence, things] = [rows.filter(isEvidenceItself), rows.filter((row) => !isEvidenceItself(row))];
    for (const { id: key, evidence: cited, passages } of things) {
      expect({ key, cited }).toEqual({ key, cited: passages });
      expect(cited).not.toEqual([]);
    }
    for (const { evidence: cited, passages } of evidence) expect([cited, passages]).toEqual([[], []]);
  });

  it('is, on every relationship, the passages of its statements', async () => {
    const rows = await database.read({
      name: 'evidence of relationships',
      text: `MATCH (a:Node)-[r]->(:Node) WHERE NOT a:Statement AND NOT a:Passage AND NOT a:Source
             OPTIONAL MATCH (s:Statement {subjectKey: r.key})-[:STATED_IN]->(p:Passage)
             WITH r, p ORDER BY p.id
             RETURN r.key AS key, coalesce(r.evidence, []) AS evidence, collect(DISTINCT p.id) AS passages`,
      parameters: {},
    });
    expect(rows.length).toBeGreaterThan(100);
    for (const { key, evidence, passages } of rows) {
      expect({ key, evidence: [...(evidence as string[])].sort() }).toEqual({ key, evidence: passages });
      expect(evidence).not.toEqual([]);
    }
  });

  it('leads from every statement to one passage and one source', async () => {
    const rows = await database.read({
      name: 'statements without a source',
      text: `MATCH (s:Statement)
             WITH s, COUNT { (s)-[:STATED_IN]->(:Passage) } AS passages,
                  COUNT { (s)-[:STATED_IN]->(:Passage)-[:OF]->(:Source) } AS sources
             RETURN count(s) AS statements, count(CASE WHEN passages <> 1 OR sources <> 1 THEN 1 END) AS astray`,
      parameters: {},
    });
    expect(rows).toEqual([{ statements: expect.any(Number) as number, astray: 0 }]);
    expect(rows[0]?.statements).toBeGreaterThan(200);
  });

  function isEvidenceItself({ id: key }: Readonly<Record<string, unknown>>): boolean {
    return /^(Source|Passage):/.test(String(key));
  }
});

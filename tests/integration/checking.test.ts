import { checkAgainstProgram } from '../../src/serving/check-against-program';
import { prepareDatabase } from '../../src/serving/prepare-database';
import { renderReport } from '../../src/checking/print-report';
import type { CheckReport } from '../../src/checking/report';
import type { Database } from '../../src/database/database';
import { silently } from '../../src/progress';
import { openEmptyDatabase } from '../support/test-database';
import { fixture, seedFolder } from '../support/test-server';

jest.setTimeout(120_000);

let database: Database;

beforeAll(async () => {
  database = await openEmptyDatabase();
});

afterAll(() => database.close());

const check = (folder: string): Promise<CheckReport> => checkAgainstProgram(database, folder, silently);
const codesOf = ({ findings }: CheckReport): string[] => findings.map(({ code }) => code).sort();

async function loaded(folder: string): Promise<void> {
  await database.write('empty', (run) => run('MATCH (n) DETACH DELETE n'));
  await prepareDatabase(database, { seedFolder: folder }, silently);
}

describe('a database that holds what it should', () => {
  it.each([
    ['the first source', seedFolder],
    ['a data set with every relationship type', fixture('chain-twin')],
  ])('has no findings: %s', async (_name, folder) => {
    await loaded(folder);
    const report = await check(folder);
    expect(report.findings).toEqual([]);
    const areas = new Set(report.checked.map(({ area }) => area));
    expect([...areas].sort()).toEqual([
      'CONSTRAINTS',
      'COUNTS',
      'DATASET',
      'EVIDENCE',
      'INDEXES',
      'MIGRATIONS',
      'ONTOLOGY',
    ]);
    const counted = Object.values(report.counts.kinds).reduce((sum, count) => sum + count, 0);
    const [row] = await database.read({
      name: 'n',
      text: 'MATCH (n:Node) RETURN count(n) AS n',
      parameters: {},
    });
    expect(counted).toBe(row?.n);
  });
});

// Each breaks one thing in the twin. All are broken at once, since a check of everything takes seconds.
describe('what differs is found', () => {
  const damage: readonly (readonly [code: string, cypher: string])[] = [
    ['MIGRATION_MISSING', "CREATE (:Migration {version: 9999, name: 'later', checksum: 'x'})"],
    ['MIGRATION_CHANGED', "MATCH (m:Migration {version: 1}) SET m.checksum = 'other'"],
    ['MIGRATION_PENDING', 'MATCH (m:Migration {version: 2}) DELETE m'],
    ['LABELS_WRONG', "CREATE (:Enterprise {id: 'Enterprise:bare', name: 'x', evidence: []})"],
    ['NODES_FOREIGN', "CREATE (:Book {isbn: 'A-1'})"],
    [
      'RELATIONSHIP_TYPE_UNDECLARED',
      "MATCH (a:Enterprise), (b:District) WITH a, b LIMIT 1 CREATE (a)-[:LIKES {key: 'x'}]->(b)",
    ],
    ['PROPERTY_MISSING', 'MATCH (n:Node:Enterprise) WITH n LIMIT 1 REMOVE n.name'],
    ['PROPERTY_UNDECLARED', 'MATCH (n:Node:Enterprise) WITH n LIMIT 1 SET n.mood = 1'],
    ['VALUE_REFUSED', "MATCH (n:Node:Enterprise) WITH n LIMIT 1 SET n.unifiedSocialCreditCode = 'no code'"],
    ['EVIDENCE_UNKNOWN', "MATCH (n:Node:Enterprise) WITH n LIMIT 1 SET n.evidence = ['Passage:nowhere']"],
    ['EVIDENCE_MISSING', 'MATCH (n:University) WITH n LIMIT 1 SET n.evidence = []'],
    [
      'STATEMENT_WITHOUT_SUBJECT',
      "MATCH (n:Statement) WITH n LIMIT 1 SET n.subjectKey = 'Enterprise:nobody'",
    ],
    ['NAME_WITHOUT_THING', "CREATE (:Name {key: 'lost', normalized: 'lost', text: 'lost'})"],
    [
      'THING_WITHOUT_NAME',
      `MATCH (:Name)-[:NAMES]->(n:Thing)<-[:NAMES]-(code:Name) WHERE code.normalized IS NULL WITH n LIMIT 1
       MATCH (n)<-[:NAMES]-(m:Name) WHERE m.normalized IS NOT NULL DETACH DELETE m`,
    ],
    ['RELATIONSHIP_KEY_WRONG', "MATCH (:Node)-[r:LOCATED_IN]->(:Place) WITH r LIMIT 1 SET r.key = 'X|y|z'"],
    ['ORDER_WRONG', "MATCH (:Node)-[r:HELD_BY]->(:Node) WITH r LIMIT 1 SET r.rightsNameOrder = 'x'"],
    [
      'ID_OF_ANOTHER_KIND',
      "CREATE (:Source:Node {id: 'Passage:as-a-source', title: 'Another', kind: 'DOCUMENT'})",
    ],
    ['SURPLUS_NODE', "CREATE (:Source:Node {id: 'Source:surplus', title: 'One more', kind: 'DOCUMENT'})"],
  ];
  let report: CheckReport;

  beforeAll(async () => {
    const folder = fixture('chain-twin');
    await loaded(folder);
    for (const [, cypher] of damage) await database.write('break', (run) => run(cypher));
    report = await check(folder);
  });

  it.each(damage)('%s', (code) => {
    expect(codesOf(report)).toContain(code);
    const finding = report.findings.find((one) => one.code === code);
    expect(finding?.count).toBeGreaterThan(0);
    expect(finding?.en).toMatch(/^[A-Z].*\.$/s);
    expect(finding?.zh).toMatch(/[\u4e00-\u9fff]/);
    const lines = renderReport(report, { counts: true }).join('\n');
    expect(lines).toContain(code);
    expect(lines).toContain(finding?.zh ?? '?');
  });
});

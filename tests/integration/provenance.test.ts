import neo4j from 'neo4j-driver';
import type { Row, Statement } from '../../src/database/statement';
import { dataOf } from '../support/ask';
import { hitsOf } from '../support/database-hits';
import { csvObjects, exportOf } from '../support/export';
import { storeOrders } from '../support/stored-orders';
import { fixture, startTestServer, type TestServer } from '../support/test-server';
import { statementsSent } from '../support/statements-sent';

/** How many neighbours of one kind each end of a relationship has: enough to see a walk through all of them. */
const many = 1_500;

/** SYNTHETIC records as a bulk load leaves them: evidence on the record, and no statement. */
const bulk = [
  `CREATE (d:Node:Thing:Place:District {id: 'District:bulk', name: 'SYNTHETIC place', level: 'COUNTY',
     evidence: ['Passage:synthetic/T1']})
   CREATE (f:Node:Thing:Party:Organization:Enterprise {id: 'Enterprise:bulk', name: 'SYNTHETIC firm',
     evidence: ['Passage:synthetic/T2', 'Passage:synthetic-report/U1']})
   CREATE (f)-[:LOCATED_IN {key: 'LOCATED_IN|Enterprise:bulk|District:bulk', certainty: 'PROBABLE',
     evidence: ['Passage:synthetic-report/U1']}]->(d)`,
  `MATCH (d:District {id: 'District:bulk'}) UNWIND range(1, $many) AS i
   CREATE (f:Node:Thing:Party:Organization:Enterprise {id: 'Enterprise:bulk/' + i, name: 'SYNTHETIC ' + i,
     evidence: ['Passage:synthetic/T1']})
   CREATE (f)-[:LOCATED_IN {key: 'LOCATED_IN|' + f.id + '|District:bulk', evidence: ['Passage:synthetic/T1']}]->(d)`,
  `MATCH (f:Enterprise {id: 'Enterprise:bulk'}) UNWIND range(1, $many) AS i
   CREATE (p:Node:Thing:IntellectualProperty:Patent {id: 'Patent:bulk/' + i, name: 'SYNTHETIC ' + i,
     evidence: ['Passage:synthetic/T2']})
   CREATE (p)-[:HELD_BY {key: 'HELD_BY|' + p.id + '|Enterprise:bulk', evidence: ['Passage:synthetic/T2']}]->(f)`,
];

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
  await server.database.write('bulk records', async (run) => {
    for (const text of bulk) await run(text, { many: neo4j.int(many) });
  });
  await storeOrders(server.database);
}, 300_000);

afterAll(async () => {
  await server.stop();
});

const rows = `{ statement properties printed certainty rule recordedAt locator { code } source { kind } }`;

/** A row without a claim, at one passage. */
function supportedAt(code: string, properties: string[], certainty = 'STATED'): unknown {
  return {
    statement: null,
    properties,
    printed: null,
    certainty,
    rule: null,
    recordedAt: null,
    locator: { code },
    source: { kind: 'SYNTHETIC' },
  };
}

describe('provenance of a record that was taken over as a whole', () => {
  it('is the passages of its evidence', async () => {
    const { node } = await dataOf(server.url, `{ node(id: "Enterprise:bulk") { provenance ${rows} } }`);
    expect(node).toEqual({ provenance: [supportedAt('U1', []), supportedAt('T2', [])] });
  });

  it('is the same for a property with a value, and nothing for one without', async () => {
    const { node } = await dataOf(
      server.url,
      `{ node(id: "Enterprise:bulk") {
           name: provenance(property: NAME) ${rows}
           code: provenance(property: UNIFIED_SOCIAL_CREDIT_CODE) ${rows}
         } }`,
    );
    expect(node).toEqual({ name: [supportedAt('U1', ['name']), supportedAt('T2', ['name'])], code: [] });
  });

  it('is, for a relationship, its own evidence, as firm as the relationship', async () => {
    const { enterprise, patent } = await dataOf(
      server.url,
      `{ enterprise: node(id: "Enterprise:bulk") { ... on Enterprise { locatedInEdge { provenance ${rows} } } }
         patent: node(id: "Patent:bulk/7") { ... on Patent { heldBy { edges { provenance ${rows} } } } } }`,
    );
    expect(enterprise).toEqual({
      locatedInEdge: { provenance: [supportedAt('U1', ['LOCATED_IN'], 'PROBABLE')] },
    });
    expect(patent).toEqual({ heldBy: { edges: [{ provenance: [supportedAt('T2', ['HELD_BY'])] }] } });
  });

  it('is never mixed into what statements say', async () => {
    const { node } = await dataOf(
      server.url,
      `{ node(id: "Enterprise:alpha") {
           described: provenance(property: DESCRIPTION) { statement locator { code } }
           english: provenance(property: NAME_EN) { statement }
         } }`,
    );
    expect(node).toEqual({
      described: [{ statement: 'description = A made-up maker of kettles.', locator: { code: 'T1' } }],
      english: [],
    });
  });

  it('is nothing for the evidence itself', async () => {
    const { nodes } = await dataOf(
      server.url,
      `{ nodes(ids: ["Source:synthetic", "Passage:synthetic/T1"]) { provenance { statement } } }`,
    );
    expect(nodes).toEqual([{ provenance: [] }, { provenance: [] }]);
  });
});

describe('the statements of provenance', () => {
  const sentFor = (query: string): Promise<Statement[]> =>
    statementsSent(server.database, () => dataOf(server.url, query));

  it('are those that read the subjects, which read the passages of all records that were taken over as a whole once', async () => {
    // Below one field: entities with and without statements, and relationships of two types.
    const sent = await sentFor(`{
      nodes(ids: ["Enterprise:alpha", "Enterprise:bulk"]) {
        provenance { statement }
        ... on Enterprise {
          locatedIn { provenance { statement } }
          locatedInEdge { provenance { certainty } }
          rights(first: 20) { edges { provenance { certainty } } }
        }
      }
    }`);
    expect(sent.map(({ name }) => name)).toEqual(['Query.nodes']);
    const [[row]] = (await Promise.all(sent.map((one) => server.database.read(one)))) as [Row[]];
    const [passages] = row?.gathered as [{ id: string }[]];
    expect(passages.map(({ id }) => id).sort()).toEqual([
      'Passage:synthetic-report/U1',
      'Passage:synthetic/T1',
      'Passage:synthetic/T2',
    ]);
    expect(await hitsOf(sent)).toBeLessThan(1_000);
  });

  it('are none besides that of a list, in an export as in an answer', async () => {
    const query = `{
      enterprises(where: { id: { in: ["Enterprise:alpha", "Enterprise:bulk"] } }) {
        nodes { id provenance { locator { code } } }
      }
    }`;
    expect((await sentFor(query)).map(({ name }) => name)).toEqual(['list Enterprise']);
    const { enterprises } = await dataOf(server.url, query);
    const { nodes } = enterprises as { nodes: { id: string; provenance: { locator: { code: string } }[] }[] };
    const codes = nodes.map(({ id, provenance }) => [id, provenance.map(({ locator }) => locator.code)]);
    expect(codes).toContainEqual(['Enterprise:bulk', ['U1', 'T2']]);
    const records = csvObjects(await exportOf(server.url, { query, format: 'csv' }));
    expect(records.map((record) => [record.id, record['provenance.locator.code']?.split('; ')])).toEqual(
      codes,
    );
  });

  it('are none besides where statements answer for all that was read', async () => {
    const sent = await sentFor(
      `{ node(id: "Enterprise:alpha") { provenance(property: NAME) { statement source { kind } } } }`,
    );
    expect(sent.map(({ name }) => name)).not.toContain('provenance');
  });

  it('look at little else where the subjects are found by keys alone', async () => {
    const sent = await sentFor(
      `{ neighborhood(of: "Enterprise:bulk", via: [LOCATED_IN], perNode: 20) {
           links { provenance { certainty locator { code } } } } }`,
    );
    const looked = sent.filter(({ name }) => name === 'provenance');
    expect(looked).toHaveLength(1);
    // The end of LOCATED_IN has 1,500 neighbours.
    expect(await hitsOf(looked)).toBeLessThan(500);
  });
});

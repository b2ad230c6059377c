import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startServer, type RunningServer } from '../../src/api/server';
import { Database } from '../../src/database/database';
import type { Row } from '../../src/database/statement';
import { startManagedNeo4j, type ManagedNeo4j } from '../../src/database/managed/managed-neo4j';
import { importOffline } from '../../src/database/managed/offline-import';
import { silently, type Step } from '../../src/progress';
import { migrateDatabase } from '../../src/serving/prepare-database';
import { writeSyntheticGraph } from '../../src/synthetic/write-synthetic-graph';
import { dataOf } from '../support/ask';
import { ownDataFolder, testNeo4jOptions } from '../support/managed-neo4j-options';
import { gatherSyntheticGraph, loadSyntheticGraph } from '../support/synthetic-graph';
import { demoDocument, demoOperationNames, demoVariables } from '../support/synthetic-operations';
import { openEmptyDatabase } from '../support/test-database';

const options = { nodes: 2_000, seed: 1 };
const graph = gatherSyntheticGraph(options);
const bigCounty = 'District:synthetic-county-001';
const firm = 'Enterprise:synthetic-000001';

/** The other ends of a thing's relationships of a type, in the order of their keys, as the API pages them. */
function across(type: string, end: 'from' | 'to', id: string): string[] {
  return graph.relationships
    .filter((relationship) => relationship.type === type && relationship[end] === id)
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map((relationship) => relationship[end === 'from' ? 'to' : 'from']);
}

let database: Database;
let server: RunningServer;

beforeAll(async () => {
  database = await openEmptyDatabase();
  await migrateDatabase(database, {}, silently);
  await loadSyntheticGraph(database, options);
  server = await startServer({
    database,
    host: '127.0.0.1',
    port: 0,
    requestTimeoutMilliseconds: 8_000,
    pagesFolder: path.join(__dirname, 'no-page'),
    logLevel: 'silent',
  });
}, 60_000);

afterAll(async () => {
  await server.stop();
  await database.close();
});

const answerOf = (name: string): Promise<Record<string, unknown>> =>
  dataOf(server.url, demoDocument(name), demoVariables(name));

const ids = (things: unknown): unknown[] => (things as { id: string }[]).map(({ id }) => id);

describe('the operations of the demo', () => {
  it.each(demoOperationNames)('%s has an answer', async (name) => {
    for (const part of Object.values(await answerOf(name))) expect(part).not.toBeNull();
  });

  it('page through the firms of the largest county with their rights', async () => {
    const { node } = await answerOf('firms-of-the-big-district');
    const parties = across('LOCATED_IN', 'to', bigCounty);
    const rights = across('HELD_BY', 'to', firm);
    expect(node).toMatchObject({
      name: '合成县 001',
      partOf: { name: '合成市 001' },
      parties: { totalCount: parties.length, pageInfo: { hasNextPage: true } },
    });
    const { nodes } = (node as { parties: { nodes: Record<string, unknown>[] } }).parties;
    expect(ids(nodes)).toEqual(parties.slice(0, 10));
    expect(nodes[0]).toMatchObject({
      __typename: 'Enterprise',
      id: firm,
      rights: { totalCount: rights.length },
    });
  });

  it('find the firm with the most rights by its English alias', async () => {
    const { entity } = await answerOf('rights-of-the-largest-owner');
    const rights = across('HELD_BY', 'to', firm);
    expect(rights.length).toBeGreaterThan(20);
    expect(entity).toMatchObject({ id: firm, rights: { totalCount: rights.length } });
    expect(ids((entity as { rights: { nodes: unknown } }).rights.nodes)).toEqual(rights.slice(0, 20));
  });

  it('pair those who applied for patents of one technology', async () => {
    const pairs = new Map<string, number>();
    for (const { id, kind, properties } of graph.nodes) {
      const symbols = (properties.ipcSymbols ?? []) as string[];
      if (kind !== 'Patent' || !symbols.some((symbol) => symbol.startsWith('H01M'))) continue;
      const named = across('APPLIED_BY', 'from', id);
      const applicants = (named.length > 0 ? named : across('HELD_BY', 'from', id)).sort();
      for (const [position, one] of applicants.entries()) {
        for (const other of applicants.slice(position + 1)) {
          pairs.set(`${one} ${other}`, (pairs.get(`${one} ${other}`) ?? 0) + 1);
        }
      }
    }
    const { coApplicants } = await answerOf('co-applicants-of-a-technology');
    const answer = coApplicants as {
      pairCount: number;
      pairs: { one: string; other: string; shared: number }[];
    };
    expect(answer.pairCount).toBe(pairs.size);
    expect(answer.pairs).toHaveLength(10);
    for (const { one, other, shared } of answer.pairs) {
      expect(pairs.get([one, other].sort().join(' '))).toBe(shared);
    }
    expect(answer.pairs[0]?.shared).toBe(Math.max(...pairs.values()));
  });

  it('follow a county’s indications to operators, households and their gains of three years', async () => {
    const { giChains } = await answerOf('gi-chains-of-a-county');
    const [chain] = (giChains as { nodes: Record<string, unknown>[] }).nodes;
    const indication = 'GeographicalIndication:synthetic-000001';
    expect(chain).toMatchObject({
      geographicalIndication: { id: indication, name: '合成地理标志 000001' },
      product: { name: '合成产品 000001' },
    });
    const operators = chain?.operators as {
      operator: { __typename: string };
      households: { impacts: { indicator: { code: string }; periodEnd: string; value: number }[] }[];
    }[];
    expect(operators).toHaveLength(across('OPERATED_BY', 'from', indication).length);
    const households = operators.flatMap((operator) => operator.households);
    expect(households.length).toBeGreaterThan(0);
    for (const { impacts } of households) {
      expect(impacts.map(({ indicator }) => indicator.code)).toEqual(Array(3).fill('income-gain'));
      expect(impacts.map(({ periodEnd }) => periodEnd.slice(0, 4))).toEqual(['2023', '2024', '2025']);
    }
  });

  it('name the enterprises that a university works with', async () => {
    const { partnerships } = await answerOf('partners-of-a-university');
    const { nodes } = partnerships as { nodes: Record<string, unknown>[] };
    expect(nodes).toHaveLength(20);
    expect(nodes[0]).toMatchObject({
      via: 'DIRECT',
      certainty: 'STATED',
      partnerRole: 'INDUSTRY',
      partner: { id: firm },
      partnership: { name: '合成产学研合作 000001' },
    });
  });

  it('name the agencies of a firm and their other clients', async () => {
    const { node } = await answerOf('agencies-and-clients-of-a-firm');
    const services = across('PROVIDED_TO', 'to', firm);
    const agency = 'IpAgency:synthetic-000001';
    expect(node).toMatchObject({
      name: '合成企业 000001',
      receivesServicesIn: {
        totalCount: services.length,
        nodes: expect.arrayContaining([
          expect.objectContaining({
            name: '合成代理服务 000001',
            providedBy: {
              nodes: [
                expect.objectContaining({
                  id: agency,
                  providesServicesIn: expect.objectContaining({
                    totalCount: across('PROVIDED_BY', 'to', agency).length,
                  }) as unknown,
                }),
              ],
            },
          }),
        ]) as unknown,
      },
    });
  });

  it('give ten years of an indicator, one figure a year', async () => {
    const { observations } = await answerOf('patents-by-year');
    const { nodes } = observations as { nodes: { id: string; periodEnd: string; value: number }[] };
    const years = Array.from({ length: 10 }, (_, index) => 2016 + index);
    expect(nodes.map(({ periodEnd }) => periodEnd)).toEqual(years.map((year) => `${year}-12-31`));
    const generated = new Map(graph.nodes.map(({ id, properties }) => [id, properties.value]));
    for (const { id, value } of nodes) expect(value).toBe(generated.get(id));
  });

  it('set a city beside its counties', async () => {
    const { observations } = await answerOf('city-and-its-counties');
    const parts = across('PART_OF', 'to', 'District:synthetic-city-001').filter((id) =>
      id.startsWith('District:'),
    );
    const { nodes } = observations as { nodes: { place: { id: string; level: string }; value: number }[] };
    expect(nodes.map(({ place }) => place.id).sort()).toEqual(
      ['District:synthetic-city-001', ...parts].sort(),
    );
    const [city = 0] = nodes.flatMap(({ place, value }) => (place.level === 'PREFECTURE' ? [value] : []));
    const counties = nodes.flatMap(({ place, value }) => (place.level === 'COUNTY' ? [value] : []));
    expect(city).toBe(counties.reduce((sum, value) => sum + value, 0));
  });

  it('answer every question about provenance with SYNTHETIC', async () => {
    const { graph: about, entity } = await answerOf('provenance-of-a-firm');
    expect(about).toEqual({ synthetic: true, datasets: [{ id: 'synthetic-2000-1' }] });
    const said = (code: string): unknown => [
      expect.objectContaining({
        source: expect.objectContaining({ kind: 'SYNTHETIC' }) as unknown,
        locator: expect.objectContaining({ code }) as unknown,
      }),
    ];
    expect(entity).toMatchObject({
      id: firm,
      provenance: said('organizations'),
      nameSources: said('organizations'),
      locatedInEdge: { node: { name: '合成县 001' }, provenance: said('organizations') },
    });
    const { edges } = (entity as { rights: { edges: { provenance: unknown }[] } }).rights;
    expect(edges.map(({ provenance }) => provenance)).toEqual(Array(3).fill(said('rights')));
  });
});

describe('the offline import', () => {
  const folder = ownDataFolder('import');

  const start = (step: Step = silently, signal?: AbortSignal): Promise<ManagedNeo4j> =>
    startManagedNeo4j({
      ...testNeo4jOptions(folder),
      heapMegabytes: 256,
      pageCacheMegabytes: 64,
      step,
      ...(signal ? { signal } : {}),
      prepareStore: async (store) => {
        const files = await writeSyntheticGraph(path.join(folder, 'files'), options, () => undefined);
        await importOffline(store, files);
      },
    });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Everything that the generator made, with the types in which Neo4j keeps it. */
  async function contents(of: Database): Promise<Row[]> {
    const statements = [
      'MATCH (n:Node) RETURN n.id AS key, labels(n) AS labels, properties(n) AS properties, ' +
        `[name IN keys(n) | name + ' ' + valueType(n[name])] AS types ORDER BY key`,
      'MATCH (a:Node)-[r]->(b:Node) RETURN r.key AS key, type(r) AS type, a.id AS from, b.id AS to, ' +
        `properties(r) AS properties, [name IN keys(r) | name + ' ' + valueType(r[name])] AS types ORDER BY key`,
      'MATCH (m:Name)-[:NAMES]->(n) RETURN properties(m) AS properties, n.id AS of ORDER BY m.key',
    ];
    const rows = await Promise.all(
      statements.map((text) => of.read({ name: 'contents', text, parameters: {} })),
    );
    return rows.flat().map(withoutOrder);
  }

  /** Labels and types as sets: Neo4j gives them in the order in which it first met them. */
  function withoutOrder(row: Row): Row {
    const sorted = ([name, value]: [string, unknown]): [string, unknown] => [
      name,
      Array.isArray(value) ? (value as string[]).toSorted() : value,
    ];
    return Object.fromEntries(Object.entries(row).map(sorted));
  }

  it('is repeated after an interruption, and leaves what the loader of data sets leaves', async () => {
    const interruption = new AbortController();
    const interrupted: Step = (label, work) =>
      work(() => {
        if (label === 'Import the graph') interruption.abort();
      });
    await expect(start(interrupted, interruption.signal)).rejects.toMatchObject({ name: 'AbortError' });

    const said: string[] = [];
    const neo4j = await start((label, work) => work((detail) => said.push(`${label}: ${detail}`)));
    const imported = Database.open(neo4j);
    try {
      expect(said).toContain('Import the graph: 2 of 4, Relationship import: 100 %');
      await migrateDatabase(imported, {}, silently);
      const [fromFiles, fromLoader] = [await contents(imported), await contents(database)];
      expect(fromFiles).toHaveLength(graph.nodes.length + graph.relationships.length + graph.names.length);
      expect(fromFiles).toEqual(fromLoader);
    } finally {
      await imported.close();
      await neo4j.stop();
    }
  }, 120_000);
});

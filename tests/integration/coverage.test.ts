import { ontology } from '../../src/entities';
import { dataOf } from '../support/ask';
import { startTestServer, type TestServer } from '../support/test-server';

/* What the graph covers, held against counts that are made another way: from every node and relationship there is. */

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

async function coverage(selection: string): Promise<Record<string, unknown>> {
  const data = await dataOf(server.url, `{ graph { coverage { ${selection} } } }`);
  return (data.graph as { coverage: Record<string, unknown> }).coverage;
}

async function rows(text: string): Promise<readonly Record<string, unknown>[]> {
  return server.database.read({ name: 'independent count', text, parameters: {} });
}

const write = (text: string) => server.database.write('prepare', (run) => run(text));

it('counts every kind, also those of which there is none', async () => {
  const { kinds } = await coverage('kinds { kind count }');
  const counted = await rows(
    'MATCH (n:Node) WITH split(n.id, ":")[0] AS kind RETURN kind, count(*) AS count',
  );
  const expected = new Map(counted.map(({ kind, count }) => [kind, count]));
  expect(expected.size).toBeGreaterThan(20);
  expect(kinds).toEqual(
    ontology.concreteKinds.map(({ name }) => ({ kind: name, count: expected.get(name) ?? 0 })),
  );
});

it('counts places by level, with and without figures', async () => {
  const { levels } = await coverage('levels { level places withFigures }');
  const places = await rows(
    `MATCH (p:Place) OPTIONAL MATCH (o:Observation)-[:OBSERVED_IN]->(p)
     WITH p, count(o) AS figures RETURN p.level AS level, figures`,
  );
  const count = (level: string | null, least: number) =>
    places.filter((place) => place.level === level && Number(place.figures) >= least).length;
  expect(levels).toEqual(
    ['PROVINCE', 'PREFECTURE', 'COUNTY', null].map((level) => ({
      level,
      places: count(level, 0),
      withFigures: count(level, 1),
    })),
  );
  expect(count('COUNTY', 0)).toBe(6);
});

it('lists the places that have figures, those with the most first', async () => {
  const { places } = await coverage('places { place { id } figures }');
  const expected = await rows(
    `MATCH (:Observation)-[:OBSERVED_IN]->(p:Place) WITH p.id AS id, count(*) AS figures
     RETURN id, figures ORDER BY figures DESC, id`,
  );
  expect(expected[0]?.id).toBe('District:370400');
  expect(places).toEqual(expected.map(({ id, figures }) => ({ place: { id }, figures })));
});

it('counts the figures by year and kind of period, those without a year too', async () => {
  const { periods } = await coverage('periods { year periodKind figures }');
  const figures = await rows('MATCH (o:Observation) RETURN o.periodEnd AS end, o.periodKind AS kind');
  const counted = new Map<string, number>();
  for (const { end, kind } of figures) {
    const key = `${typeof end === 'string' ? end.slice(0, 4) : ''} ${String(kind)}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  const found = periods as { year: number | null; periodKind: string; figures: number }[];
  expect(new Map(found.map((row) => [`${row.year ?? ''} ${row.periodKind}`, row.figures]))).toEqual(counted);
  expect(found.map(({ year }) => year ?? 9999)).toEqual(
    found.map(({ year }) => year ?? 9999).sort((one, other) => one - other),
  );
  expect(counted.get('2020 ANNUAL')).toBeGreaterThan(0);
});

it('lists the sources with their dates and how much was taken from each', async () => {
  const { sources } = await coverage('sources { source { id date } passages statements }');
  const expected = await rows(
    `MATCH (s:Source) OPTIONAL MATCH (p:Passage)-[:OF]->(s) OPTIONAL MATCH (t:Statement)-[:STATED_IN]->(p)
     RETURN s.id AS id, s.date AS date, count(DISTINCT p) AS passages, count(DISTINCT t) AS statements ORDER BY id`,
  );
  expect(expected).toHaveLength(11);
  expect(sources).toEqual(
    expected.map(({ id, date, passages, statements }) => ({ source: { id, date }, passages, statements })),
  );
});

it('lists the indicators with what their figures cover', async () => {
  const { indicators } = await coverage(
    'indicators { indicator { code } figures places firstYear lastYear periodKinds }',
  );
  const figures = await rows(
    `MATCH (i:Indicator) OPTIONAL MATCH (o:Observation)-[:OF_INDICATOR]->(i) OPTIONAL MATCH (o)-[:OBSERVED_IN]->(p)
     RETURN i.code AS code, o.id AS figure, p.id AS place, o.periodEnd AS end, o.periodKind AS kind ORDER BY code`,
  );
  const codes = [...new Set(figures.map(({ code }) => code))];
  expect(codes.length).toBeGreaterThan(30);
  expect(indicators).toEqual(
    codes.map((code) => {
      const own = figures.filter((row) => row.code === code && row.figure !== null);
      const known = (property: 'place' | 'end' | 'kind') =>
        own.map((row) => row[property]).filter((value) => typeof value === 'string');
      const years = known('end')
        .map((end) => Number(end.slice(0, 4)))
        .sort();
      return {
        indicator: { code },
        figures: own.length,
        places: new Set(known('place')).size,
        firstYear: years[0] ?? null,
        lastYear: years.at(-1) ?? null,
        periodKinds: [...new Set(known('kind'))].sort(),
      };
    }),
  );
});

describe('what is missing', () => {
  const gapsOf = async () =>
    (await coverage('gaps { reason subject property count }')).gaps as {
      reason: string;
      subject: string | null;
      property: string;
      count: number | null;
    }[];

  it('names kinds without an entity and places and indicators without a figure', async () => {
    const empty = await rows(
      `MATCH (n:Node) WHERE (n:Place AND NOT EXISTS { (n)<-[:OBSERVED_IN]-(:Observation) })
         OR (n:Indicator AND NOT EXISTS { (n)<-[:OF_INDICATOR]-(:Observation) })
       RETURN n.id AS id`,
    );
    const gaps = await gapsOf();
    expect(gaps.filter(({ subject }) => subject !== null).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(empty.map(({ id }) => id)),
    );
    expect(empty.length).toBeGreaterThan(0);
    expect(gaps).toContainEqual({ reason: 'NOT_STATED', subject: null, property: 'Patent', count: 0 });
    expect(gaps.filter(({ property }) => property === 'Enterprise')).toEqual([]);
  });

  it('names a hundred places and counts the others', async () => {
    const before = (await gapsOf()).filter(({ subject }) => subject?.startsWith('District:') ?? false);
    await write(
      "UNWIND range(100, 249) AS i CREATE (:District:Place:Thing:Node {id: 'District:zz' + i, name: '虚拟' + i, level: 'COUNTY'})",
    );
    try {
      const gaps = await gapsOf();
      const named = gaps.filter(({ subject }) => subject?.startsWith('District:') ?? false);
      const counted = gaps.filter(({ subject, property }) => subject === null && property === 'observations');
      expect(named.length + (counted[0]?.count ?? 0)).toBe(before.length + 150);
      expect(counted).toHaveLength(1);
    } finally {
      await write("MATCH (n:District) WHERE n.id STARTS WITH 'District:zz' DELETE n");
    }
  });
});

it('asks only for the parts that are selected, one statement each, and for the kinds once', async () => {
  const statementsOf = async (selection: string) =>
    (await server.statementsOf(() => coverage(selection))).sort();
  expect(await statementsOf('periods { figures }')).toEqual(['periods covered', 'this graph']);
  expect(await statementsOf('kinds { count } gaps { reason }')).toEqual([
    'kinds covered',
    'places and indicators without figures',
    'this graph',
  ]);
});

describe('the version of the data', () => {
  const version = async () =>
    ((await dataOf(server.url, '{ graph { version } }')).graph as { version: string }).version;

  it('is the same until a data set is written, and then another', async () => {
    const before = await version();
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(await version()).toBe(before);
    await write("CREATE (:Dataset {id: 'zz-another', loadedAt: datetime('2026-11-26T00:00:00Z')})");
    const added = await version();
    await write("MATCH (d:Dataset {id: 'zz-another'}) SET d.loadedAt = datetime('2026-11-26T00:00:01Z')");
    const loadedAgain = await version();
    await write("MATCH (d:Dataset {id: 'zz-another'}) DELETE d");
    expect(new Set([before, added, loadedAgain]).size).toBe(3);
    expect(await version()).toBe(before);
  });
});

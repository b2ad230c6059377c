import { z } from 'zod';
import { ontology } from '../../src/entities';
import { areNamesOld } from '../../src/importing/renew-names';
import { silently } from '../../src/progress';
import { checkAgainstProgram } from '../../src/serving/check-against-program';
import { prepareDatabase } from '../../src/serving/prepare-database';
import { ask, codesOf, dataOf } from '../support/ask';
import { contentsOf, differences } from '../support/digest';
import { city, shanting, tengzhou } from '../support/first-source';
import { seedFolder, startTestServer, type TestServer } from '../support/test-server';

jest.setTimeout(120_000);

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.stop());

const document = `query Search($query: String!, $kinds: [ThingKind!], $place: ID, $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, place: $place, first: $first, after: $after) {
    edges { cursor rank matched { field text highlights { start end } } node { id name } }
    pageInfo { hasNextPage endCursor }
    totalCount
    truncated
  }
}`;

const answer = z.object({
  search: z.object({
    edges: z.array(
      z.object({
        rank: z.string(),
        matched: z.object({
          field: z.string(),
          text: z.string(),
          highlights: z.array(z.object({ start: z.number(), end: z.number() })),
        }),
        node: z.object({ id: z.string() }),
      }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    totalCount: z.number(),
    truncated: z.boolean(),
  }),
});

type Found = z.infer<typeof answer>['search'];

async function search(query: string, variables: Record<string, unknown> = {}): Promise<Found> {
  return answer.parse(await dataOf(server.url, document, { query, ...variables })).search;
}

const ids = ({ edges }: Found): string[] => edges.map(({ node }) => node.id);

describe('order', () => {
  it('is exact name, alias, beginning, words', async () => {
    const { edges, totalCount, truncated } = await search('火樱桃');
    expect(edges.map(({ rank, matched, node }) => [rank, matched.field, node.id])).toEqual([
      ['ALIAS', 'aliases', 'Product:shanting-fire-cherry'],
      ['PREFIX', 'name', 'Programme:fire-cherry-festival'],
      ['WORDS', 'name', 'Brand:shanting-fire-cherry'],
    ]);
    expect([totalCount, truncated]).toEqual([3, false]);
  });

  it('puts a code before all else', async () => {
    const { edges } = await search('fines');
    expect(edges[0]).toMatchObject({
      rank: 'CODE',
      matched: { field: 'code' },
      node: { id: 'Indicator:fines' },
    });
  });

  it('shows which characters are read like the pinyin', async () => {
    const { edges } = await search('malingshu', { kinds: ['PRODUCT'] });
    expect(edges).toMatchObject([
      {
        rank: 'PINYIN',
        matched: { field: 'name', text: '滕州马铃薯', highlights: [{ start: 2, end: 5 }] },
        node: { id: 'Product:tengzhou-potato' },
      },
    ]);
  });
});

describe('filters', () => {
  it('leave the kinds that are asked for', async () => {
    expect(ids(await search('滕州', { kinds: ['DISTRICT'] }))).toEqual([tengzhou]);
    expect(ids(await search('tz', { kinds: ['DISTRICT'] }))).toEqual([tengzhou]);
    expect(ids(await search('滕州', { kinds: ['UNIVERSITY'] }))).toEqual([]);
    expect(ids(await search('滕州', { kinds: [] }))).toEqual([]);
  });

  it('leave what lies in a place, the place itself among it', async () => {
    expect(
      ids(await search('地瓜枣', { place: shanting, kinds: ['GEOGRAPHICAL_INDICATION', 'PRODUCT'] })),
    ).toEqual(['Product:shanting-diguazao', 'GeographicalIndication:shanting-diguazao']);
    expect(ids(await search('山亭', { place: city, kinds: ['DISTRICT'] }))).toEqual([shanting]);
    expect(ids(await search('山亭', { place: tengzhou, kinds: ['DISTRICT'] }))).toEqual([]);
  });
});

describe('pages', () => {
  it('follow one another without a gap or a repeat', async () => {
    const whole = await search('枣庄', { first: 100 });
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await search('枣庄', { first: 7, after });
      paged.push(...ids(page));
      expect(page.totalCount).toBe(whole.totalCount);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(ids(whole));
    expect(new Set(paged).size).toBe(whole.totalCount);
    expect(paged.length).toBeGreaterThan(30);
  });

  it('take two statements, however many rows there are', async () => {
    expect(await server.statementsOf(() => search('知识产权', { first: 50 }))).toEqual([
      'search',
      'SearchEdge.node',
    ]);
  });
});

describe('misuse', () => {
  it.each(['', '   ', '~*? "', '🙂'])('%j finds nothing, and is no error', async (query) => {
    expect(await search(query)).toMatchObject({ edges: [], totalCount: 0, truncated: false });
  });

  it.each(['滕州"', 'teng~ AND (', '山亭：地瓜枣', '+folded:*', '[a TO z]', '\\', 'AND', '滕州 OR'])(
    '%s is plain text',
    async (query) => {
      expect((await ask(server.url, document, { query })).errors).toEqual([]);
    },
  );

  it.each<[string, Record<string, unknown>, string]>([
    ['a text of 10,000 characters', { query: '滕'.repeat(10_000) }, 'BAD_ARGUMENTS'],
    ['a page of none', { query: '滕州', first: 0 }, 'BAD_PAGE_SIZE'],
    ['a place that there is not', { query: '滕州', place: 'District:1' }, 'UNKNOWN_ID'],
    ['a place that is none', { query: '火星', place: 'Indicator:fines' }, 'WRONG_KIND'],
    ['a cursor of nothing', { query: '滕州', after: 'x' }, 'BAD_CURSOR'],
  ])('%s is refused', async (_what, variables, code) => {
    expect(codesOf(await ask(server.url, document, variables))).toEqual([code]);
  });

  it('a cursor of another search is refused', async () => {
    const { pageInfo } = await search('枣庄', { first: 1 });
    const variables = { query: '滕州', after: pageInfo.endCursor };
    expect(codesOf(await ask(server.url, document, variables))).toEqual(['BAD_CURSOR']);
  });
});

it('the lookup by name answers to names and aliases only', async () => {
  const lookup = 'query ($name: String!) { entity(by: { name: $name }) { id } }';
  expect(await dataOf(server.url, lookup, { name: '滕州' })).toEqual({ entity: { id: tengzhou } });
  expect(await dataOf(server.url, lookup, { name: '370481' })).toEqual({ entity: null });
  expect(await dataOf(server.url, lookup, { name: 'Patents granted' })).toEqual({ entity: null });
});

describe('an older database', () => {
  const write = (text: string) => server.database.write('change names', (run) => run(text));

  it('has its names made again at the start, once', async () => {
    const before = await contentsOf(server.database);
    await write('MATCH (m:Name) WHERE m.normalized IS NULL DETACH DELETE m');
    await write('MATCH (m:Name) SET m = {key: m.key, normalized: m.normalized, text: m.text}');
    await write('MATCH (graph:IpgraphDatabase) REMOVE graph.names');
    expect(await areNamesOld(server.database, ontology)).toBe(true);
    await prepareDatabase(server.database, { seedFolder }, silently);
    expect(await areNamesOld(server.database, ontology)).toBe(false);
    expect(differences(before, await contentsOf(server.database))).toMatchObject({ added: [], removed: [] });
    expect(ids(await search('tengzhou', { kinds: ['DISTRICT'] }))).toEqual([tengzhou]);
  });

  it('is checked: a name that is searched by something else is reported', async () => {
    await write("MATCH (m:Name {key: 'District:370481|滕州市'}) SET m.pinyin = 'x'");
    const { findings } = await checkAgainstProgram(server.database, seedFolder, silently);
    expect(findings).toMatchObject([{ code: 'LIVE_NAME_DIFFERS', count: 1 }]);
    await write("MATCH (m:Name {key: 'District:370481|滕州市'}) SET m.pinyin = 'tengzhoushi'");
  });
});

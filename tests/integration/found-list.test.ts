import { z } from 'zod';
import { ask, codesOf, dataOf } from '../support/ask';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(() => server.stop());

const list = z.object({
  list: z.object({
    edges: z.array(z.object({ cursor: z.string(), match: z.string(), node: z.unknown() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

type List = z.infer<typeof list>['list'];

interface Asked {
  field: string;
  where: string;
  first?: number;
  after?: string | null;
  /** Asked for the total as well, a list takes a statement of its own. */
  withTotal?: boolean;
}

const node =
  'id ... on Thing { name aliases } ... on Party { locatedIn { id } rights(first: 2) { nodes { id } } }';

async function read({ field, where, first = 10, after = null, withTotal = false }: Asked): Promise<List> {
  const document = `query ($after: String) {
    list: ${field}(where: ${where}, orderBy: [{ relevance: "${textOf(where)}" }], first: ${first}, after: $after) {
      edges { cursor match node { ${node} } } pageInfo { hasNextPage endCursor } ${withTotal ? 'totalCount' : ''}
    }
  }`;
  return list.parse(await dataOf(server.url, document, { after })).list;
}

const textOf = (where: string): string => /search: "([^"]*)"/.exec(where)?.[1] ?? '';

const searches: readonly Asked[] = [
  { field: 'things', where: '{ search: "火樱桃" }' },
  { field: 'things', where: '{ search: "shanting" }' },
  { field: 'things', where: '{ search: "火樱逃" }' },
  { field: 'things', where: '{ search: "山亭", kind: { in: [GEOGRAPHICAL_INDICATION, PRODUCT] } }' },
  { field: 'things', where: '{ search: "山亭", not: { name: { contains: "地瓜" } } }' },
  {
    field: 'parties',
    where: '{ search: "鲁南", locatedIn: { some: { node: { name: { contains: "滕州" } } } } }',
  },
  { field: 'enterprises', where: '{ search: "yiyao" }' },
  { field: 'enterprises', where: '{ search: "没有这个名字的企业" }' },
  { field: 'enterprises', where: '{ search: "" }' },
];

describe('the first rows of what a text finds, the best first', () => {
  it.each(searches)(
    '$field of $where: are the same beside the names as by a statement of their own',
    async (asked) => {
      const sent = await server.statementsOf(async () => {
        expect(await read(asked)).toEqual(await read({ ...asked, withTotal: true }));
      });
      expect(sent.filter((name) => name.startsWith('list '))).toHaveLength(1);
    },
  );

  it('take one statement', async () => {
    let found: List | undefined;
    const sent = await server.statementsOf(async () => {
      found = await read({ field: 'things', where: '{ search: "火樱桃" }' });
    });
    expect(found?.edges.length).toBeGreaterThan(1);
    expect(sent).toEqual(['search']);
  });

  it('take a second where the search looks at more than two things for each row, and are then the same', async () => {
    const asked: Asked = { field: 'things', where: '{ search: "枣庄市" }', first: 2 };
    let few: List | undefined;
    const sent = await server.statementsOf(async () => {
      few = await read(asked);
    });
    expect(sent).toEqual(['search', 'list Thing']);
    const many = await read({ ...asked, first: 100, withTotal: true });
    expect(few?.edges).toEqual(many.edges.slice(0, 2));
    expect(few?.pageInfo.hasNextPage).toBe(true);
  });

  it('go on behind the cursor of the last', async () => {
    const asked: Asked = { field: 'things', where: '{ search: "火樱桃" }' };
    const whole = await read({ ...asked, first: 100 });
    const first = await read({ ...asked, first: 1 });
    expect(first.edges).toEqual(whole.edges.slice(0, 1));
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = await read({ ...asked, first: 99, after: first.pageInfo.endCursor });
    expect(next.edges).toEqual(whole.edges.slice(1));
  });

  it('are searched for anew by each field of an operation that selects something else', async () => {
    const one = (alias: string, fields: string): string =>
      `${alias}: things(where: { search: "火樱桃" }, orderBy: [{ relevance: "火樱桃" }], first: 5) { nodes { ${fields} } }`;
    const { ids, names } = z
      .object({
        ids: z.object({ nodes: z.array(z.object({ id: z.string() }).strict()) }),
        names: z.object({ nodes: z.array(z.object({ name: z.string() }).strict()) }),
      })
      .parse(await dataOf(server.url, `{ ${one('ids', 'id')} ${one('names', 'name')} }`));
    expect(ids.nodes.length).toBeGreaterThan(0);
    expect(names.nodes).toHaveLength(ids.nodes.length);
  });

  const told = `query ($text: String!, $by: String!, $after: String) {
    list: things(where: { search: $text }, orderBy: [{ relevance: $by }], first: 3, after: $after) {
      edges { cursor match node { ${node} } } pageInfo { hasNextPage endCursor }
    }
  }`;

  it.each(['火樱桃', 'shanting', '山亭'])('are those of %s where variables say so', async (text) => {
    const asked: Asked = { field: 'things', where: `{ search: "${text}" }`, first: 3 };
    const { list: found } = list.parse(await dataOf(server.url, told, { text, by: text }));
    expect(found).toEqual(await read({ ...asked, withTotal: true }));
    expect(found.edges.length).toBeGreaterThan(0);
  });

  it('take a second statement where they are ordered by another text', async () => {
    const variables = { text: '山亭', by: '火樱桃' };
    const sent = await server.statementsOf(async () => {
      const { list: found } = list.parse(await dataOf(server.url, told, variables));
      const [first] = found.edges;
      expect(first?.node).toMatchObject({ name: expect.stringContaining('火樱桃') as string });
    });
    expect(sent).toEqual(['search', 'list Thing']);
  });

  it('refuse a cursor of another text', async () => {
    const of = (text: string, after?: string | null) =>
      ask(server.url, told, { text, by: text, ...(after ? { after } : {}) });
    const { list: found } = list.parse((await of('山亭')).data);
    expect(found.pageInfo.hasNextPage).toBe(true);
    const refused = await of('火樱桃', found.pageInfo.endCursor);
    expect(codesOf(refused)).toEqual(['BAD_CURSOR']);
    expect(refused.errors[0]?.message).toContain('belongs to another list');
    const next = await of('山亭', found.pageInfo.endCursor);
    expect(codesOf(next)).toEqual([]);
  });
});

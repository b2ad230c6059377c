import { ask, codesOf } from '../support/ask';
import type { Variables } from '../support/operations';
import { storeOrders } from '../support/stored-orders';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
}, 60_000);

afterAll(async () => {
  await server.stop();
});

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

interface Page {
  edges: { cursor: string; node: Record<string, unknown> }[];
  nodes: Record<string, unknown>[];
  pageInfo: PageInfo;
}

const pageFields = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** A list under test: the document answers it as `list`, at the root or below one node. */
interface List {
  document: string;
  /** What tells its rows apart. */
  rowKey: (row: Record<string, unknown>) => unknown;
}

const byId = (row: Record<string, unknown>) => row.id;
const rows = `edges { cursor node { id } } nodes { id } ${pageFields}`;

const declared = '$first: Int, $after: String, $last: Int, $before: String';
const page = 'first: $first, after: $after, last: $last, before: $before';

const lists: Readonly<Record<string, List>> = {
  'a list of one kind': {
    document: `query (${declared}) { list: enterprises(${page}) { ${rows} } }`,
    rowKey: byId,
  },
  'a list of an interface': {
    document: `query (${declared}) { list: parties(${page}) { ${rows} } }`,
    rowKey: byId,
  },
  'a list with a filter': {
    document: `query (${declared}) {
      list: observations(${page}, indicator: "valid-invention-patents", place: "District:990100", includeDescendants: true) { ${rows} }
    }`,
    rowKey: byId,
  },
  'a relationship': {
    document: `query (${declared}) {
      node(id: "District:990101") { ... on Place { list: events(${page}) { ${rows} } } }
    }`,
    rowKey: byId,
  },
  'a relationship seen from its target, to an interface': {
    document: `query (${declared}) {
      node(id: "District:990101") { ... on Place { list: parties(${page}) { ${rows} } } }
    }`,
    rowKey: byId,
  },
  partnerships: {
    document: `query (${declared}) {
      list: partnerships(place: "District:990100", ${page}) {
        edges { cursor node { partnership { id } party { id } partner { id } } }
        nodes { partnership { id } party { id } partner { id } }
        ${pageFields}
      }
    }`,
    rowKey: (row) => JSON.stringify(row),
  },
  services: {
    document: `query (${declared}) {
      list: services(place: "District:990100", ${page}) {
        edges { cursor node { engagement { id } agency { id } client { id } } }
        nodes { engagement { id } agency { id } client { id } }
        ${pageFields}
      }
    }`,
    rowKey: (row) => JSON.stringify(row),
  },
  activities: {
    document: `query (${declared}) {
      list: activities(of: "District:990100", includeDescendants: true, includeParties: true, ${page}) {
        edges { cursor node { thing { id } } }
        nodes { thing { id } }
        ${pageFields}
      }
    }`,
    rowKey: (row) => (row.thing as { id: string }).id,
  },
  'what a search finds': {
    document: `query (${declared}) {
      list: search(query: "测试", ${page}) { edges { cursor node { ... on Node { id } } } nodes { ... on Node { id } } ${pageFields} }
    }`,
    rowKey: byId,
  },
  'chains of geographical indications': {
    document: `query (${declared}) {
      list: giChains(place: "District:990100", ${page}) {
        edges { cursor node { geographicalIndication { id } } }
        nodes { geographicalIndication { id } }
        ${pageFields}
      }
    }`,
    rowKey: (row) => (row.geographicalIndication as { id: string }).id,
  },
};

async function pageOf(document: string, variables: Variables): Promise<Page> {
  const { data, errors } = await ask(server.url, document, variables);
  expect(errors).toEqual([]);
  return (data?.list ?? (data?.node as { list: unknown }).list) as Page;
}

/** Every page from the first to the last; `between` happens after each. */
async function allPages(
  document: string,
  first: number,
  between: (read: Page, number: number) => Promise<void> = () => Promise.resolve(),
): Promise<Page[]> {
  const pages: Page[] = [];
  let after: string | null = null;
  for (;;) {
    const read: Page = await pageOf(document, { first, after });
    pages.push(read);
    if (!read.pageInfo.hasNextPage) return pages;
    after = read.pageInfo.endCursor;
    await between(read, pages.length);
  }
}

/** Every page from the last to the first, in the order of the list. */
async function allPagesBackwards(document: string, last: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let before: string | null = null; ;) {
    const read: Page = await pageOf(document, { last, before });
    pages.unshift(read);
    if (!read.pageInfo.hasPreviousPage) return pages;
    before = read.pageInfo.startCursor;
  }
}

describe.each(Object.entries(lists))('%s', (_title, { document, rowKey }) => {
  it.each([1, 2, 3])('gives each row once and in one order by pages of %i', async (first) => {
    const whole = await pageOf(document, { first: 100 });
    expect(whole.nodes.length).toBeGreaterThan(1);
    expect(whole.edges.map((edge) => edge.node)).toEqual(whole.nodes);
    const keys = whole.nodes.map(rowKey);
    expect(new Set(keys).size).toBe(keys.length);

    const pages = await allPages(document, first);
    expect(pages.flatMap(({ nodes }) => nodes)).toEqual(whole.nodes);
    expect(pages.flatMap(({ edges }) => edges)).toEqual(whole.edges);
    expect(pages.length).toBe(Math.ceil(whole.nodes.length / first));
    pages.forEach((read, index) => {
      expect(read.pageInfo).toEqual({
        hasNextPage: index < pages.length - 1,
        hasPreviousPage: index > 0,
        startCursor: read.edges[0]?.cursor,
        endCursor: read.edges.at(-1)?.cursor,
      });
    });
  });

  it('gives the same rows backwards, by pages that are counted from the end', async () => {
    const whole = await pageOf(document, { first: 100 });
    const pages = await allPagesBackwards(document, 2);
    expect(pages.flatMap(({ edges }) => edges)).toEqual(whole.edges);
    expect(pages.slice(1).every(({ nodes }) => nodes.length === 2)).toBe(true);
    expect(
      pages.map(({ pageInfo: { hasNextPage, hasPreviousPage } }) => [hasPreviousPage, hasNextPage]),
    ).toEqual(pages.map((_, index) => [index > 0, index < pages.length - 1]));
  });

  it('gives what lies between two cursors, from either side', async () => {
    const { edges } = await pageOf(document, { first: 100 });
    const [after, before] = [edges[0]?.cursor, edges.at(-1)?.cursor];
    const between = edges.slice(1, -1);
    expect((await pageOf(document, { first: 1, after, before })).edges).toEqual(between.slice(0, 1));
    expect((await pageOf(document, { last: 1, after, before })).edges).toEqual(between.slice(-1));
  });

  it('refuses first with last, and a cursor that is none in before', async () => {
    expect(codesOf(await ask(server.url, document, { first: 1, last: 1 }))).toEqual(['BAD_PAGE_SIZE']);
    const refused = await ask(server.url, document, { last: 1, before: 'no cursor' });
    expect(refused.errors[0]?.message).toContain('The cursor in `before` is malformed.');
  });

  it('has an empty page after the last row', async () => {
    const whole = await pageOf(document, { first: 100 });
    expect(whole.pageInfo.hasNextPage).toBe(false);
    const beyond = await pageOf(document, { first: 2, after: whole.pageInfo.endCursor });
    expect(beyond).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('refuses a cursor that is none, with BAD_CURSOR', async () => {
    const refused = await ask(server.url, document, { first: 1, after: 'no cursor' });
    expect(codesOf(refused)).toEqual(['BAD_CURSOR']);
    expect(refused.errors[0]?.message).toMatch(/malformed.*as it was returned/);
  });

  it.each([0, -1, 101])('refuses first: %i with BAD_PAGE_SIZE', async (first) => {
    const refused = await ask(server.url, document, { first });
    expect(codesOf(refused)).toEqual(['BAD_PAGE_SIZE']);
    expect(refused.errors[0]).toMatchObject({
      message: `\`first\` is ${first}; it must be between 1 and 100. Use \`after\` for the rows that follow.`,
      extensions: { minimum: 1, maximum: 100 },
    });
  });
});

describe('partnerships', () => {
  it('gives one row, the direct one, where two parties also come together through a group', async () => {
    await server.database.write('add', (run) =>
      run(
        `MATCH (firm:Node {id: 'Enterprise:beta'}),
               (partnership:Node {id: 'Partnership:group'})
         CREATE (partnership)-[:HAS_PARTNER {key: 'HAS_PARTNER|Partnership:group|Enterprise:beta', role: 'INDUSTRY'}]->(firm)`,
      ),
    );
    const { data } = await ask(
      server.url,
      '{ partnerships(party: "Enterprise:beta") { nodes { partner { id } via certainty partyGroup { id } partnerGroup { id } } } }',
    );
    await server.database.write('take away', (run) =>
      run("MATCH ()-[r {key: 'HAS_PARTNER|Partnership:group|Enterprise:beta'}]->() DELETE r"),
    );
    const direct = { via: 'DIRECT', certainty: 'STATED', partyGroup: null, partnerGroup: null };
    expect(data?.partnerships).toEqual({
      nodes: [
        { partner: { id: 'ResearchInstitute:test' }, ...direct },
        { partner: { id: 'University:test' }, ...direct },
      ],
    });
  });

  it('names no gap on an empty page after the last', async () => {
    const list = lists.partnerships?.document ?? '';
    const { pageInfo } = await pageOf(list, { first: 100 });
    const { data } = await ask(
      server.url,
      'query ($after: String) { partnerships(place: "District:990100", after: $after) { nodes { via } gaps { reason } } }',
      { after: pageInfo.endCursor },
    );
    expect(data?.partnerships).toEqual({ nodes: [], gaps: [] });
  });
});

describe('an empty list', () => {
  const nothing = {
    nodes: [],
    edges: [],
    totalCount: 0,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  };
  const empty = `nodes { id } edges { cursor } totalCount ${pageFields}`;

  it('says so at the root and below a node', async () => {
    const { data, errors } = await ask(
      server.url,
      `{
        observations(indicator: "no-such-indicator") { ${empty} }
        node(id: "University:test") { ... on University { rights { ${empty} } receivesServicesIn { ${empty} } } }
      }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      observations: nothing,
      // University:test holds a patent and receives no services.
      node: { rights: expect.objectContaining({ totalCount: 1 }) as unknown, receivesServicesIn: nothing },
    });
  });
});

describe('totalCount', () => {
  it('counts the whole list whatever the page, at the root and below a node', async () => {
    const document = `query ($first: Int, $after: String) {
      enterprises(first: $first, after: $after) { totalCount nodes { id } }
      node(id: "District:990101") { ... on Place { parties(first: $first) { totalCount nodes { id } } } }
      observations(first: $first, place: "DevelopmentZone:test-zone") { totalCount }
    }`;
    const { data } = await ask(server.url, document, { first: 1 });
    expect(data).toEqual({
      enterprises: { totalCount: 4, nodes: [{ id: 'Enterprise:alpha' }] },
      node: { parties: { totalCount: 4, nodes: [{ id: 'Cooperative:tea' }] } },
      observations: { totalCount: 5 },
    });
  });
});

describe('a cursor of another list', () => {
  it('is refused with BAD_CURSOR, between lists at the root and between relationships', async () => {
    const { data } = await ask(
      server.url,
      `{
        enterprises(first: 1) { pageInfo { endCursor } }
        node(id: "District:990101") { ... on Place { parties(first: 1) { pageInfo { endCursor } } } }
      }`,
    );
    const { enterprises, node } = data as {
      enterprises: { pageInfo: PageInfo };
      node: { parties: { pageInfo: PageInfo } };
    };
    const atRoot = await ask(
      server.url,
      'query ($after: String) { parties(after: $after) { nodes { id } } }',
      {
        after: enterprises.pageInfo.endCursor,
      },
    );
    const below = await ask(
      server.url,
      'query ($after: String) { node(id: "District:990101") { ... on Place { events(after: $after) { nodes { id } } } } }',
      { after: node.parties.pageInfo.endCursor },
    );
    for (const refused of [atRoot, below]) {
      expect(codesOf(refused)).toEqual(['BAD_CURSOR']);
      expect(refused.errors[0]?.message).toMatch(/belongs to another list/);
    }
  });
});

describe('a list that changes between two pages', () => {
  const rootDocument = lists['a list of one kind']?.document ?? '';
  const relationshipDocument = lists['a relationship seen from its target, to an interface']?.document ?? '';
  const written = 'Enterprise:written-between';

  afterEach(async () => {
    await server.database.write('tidy up', (run) =>
      run("MATCH (n:Node) WHERE n.id STARTS WITH 'Enterprise:written' DETACH DELETE n"),
    );
  });

  /** An enterprise in District:990101 with an id of its own. */
  async function insert(id: string): Promise<void> {
    await server.database.write('insert', (run) =>
      run(
        `MATCH (place:Place {id: 'District:990101'})
         CREATE (n:Node:Thing:Party:Organization:Enterprise {id: $id, name: $id, aliases: []})
         CREATE (n)-[:LOCATED_IN {key: 'LOCATED_IN|' + $id + '|District:990101'}]->(place)`,
        { id },
      ),
    );
    await storeOrders(server.database);
  }

  async function remove(id: string): Promise<void> {
    await server.database.write('remove', (run) => run('MATCH (n:Node {id: $id}) DETACH DELETE n', { id }));
  }

  it.each([
    ['at the root', rootDocument],
    ['below a node', relationshipDocument],
  ])(
    'neither skips nor repeats other rows when one comes before the cursor, %s',
    async (_where, document) => {
      const before = (await pageOf(document, { first: 100 })).nodes.map(byId);
      const pages = await allPages(document, 1, async (_page, number) => {
        // Sorts before every other enterprise and every other party of the district.
        if (number === 2) await insert('Enterprise:Written-before-all');
      });
      expect(pages.flatMap((page) => page.nodes.map(byId))).toEqual(before);
      await remove('Enterprise:Written-before-all');
    },
  );

  it.each([
    ['at the root', rootDocument],
    ['below a node', relationshipDocument],
  ])('shows a row that comes after the cursor, once, %s', async (_where, document) => {
    const before = (await pageOf(document, { first: 100 })).nodes.map(byId);
    const pages = await allPages(document, 1, async (_page, number) => {
      if (number === 1) await insert(written);
    });
    const expected = [...before, written].sort();
    expect(pages.flatMap((page) => page.nodes.map(byId))).toEqual(expected);
  });

  it.each([
    ['at the root', rootDocument],
    ['below a node', relationshipDocument],
  ])('goes on after a row that its cursor stands on is deleted, %s', async (_where, document) => {
    await insert('Enterprise:alpha-written');
    const before = (await pageOf(document, { first: 100 })).nodes.map(byId);
    const position = before.indexOf('Enterprise:alpha-written') + 1;
    const pages = await allPages(document, 1, async (_page, number) => {
      if (number === position) await remove('Enterprise:alpha-written');
    });
    expect(pages.flatMap((page) => page.nodes.map(byId))).toEqual(before);
  });
});

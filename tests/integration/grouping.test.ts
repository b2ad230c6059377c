import { ask, dataOf } from '../support/ask';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

const groupsOf = async (query: string): Promise<unknown> => {
  const [list] = Object.values(await dataOf(server.url, query)) as [{ groupBy: unknown }];
  return list.groupBy;
};

const errorOf = async (query: string) => {
  const { errors } = await ask(server.url, query);
  return errors[0];
};

describe('groups of the first source', () => {
  it('count the events of each kind, most first', async () => {
    expect(
      await groupsOf(`{ events { groupBy(by: [{ kind: VALUE }], first: 3) {
        nodes { keys { key value } count } totalCount cut pageInfo { hasNextPage } } } }`),
    ).toEqual({
      nodes: [
        { keys: [{ key: 'kind', value: 'Programme' }], count: 73 },
        { keys: [{ key: 'kind', value: 'Policy' }], count: 25 },
        { keys: [{ key: 'kind', value: 'Recognition' }], count: 17 },
      ],
      totalCount: 9,
      cut: false,
      pageInfo: { hasNextPage: true },
    });
  });

  it('are shown only where having lets them, in the order that is asked for', async () => {
    expect(
      await groupsOf(`{ events { groupBy(by: [{ kind: VALUE }], having: { count: { gte: 8, lt: 30 } },
        orderBy: [{ key: { direction: ASC } }]) { nodes { keys { value } count } totalCount } } }`),
    ).toEqual({
      nodes: [
        { keys: [{ value: 'EnforcementCase' }], count: 8 },
        { keys: [{ value: 'Policy' }], count: 25 },
        { keys: [{ value: 'Recognition' }], count: 17 },
        { keys: [{ value: 'Training' }], count: 16 },
      ],
      totalCount: 4,
    });
  });

  it('have what stands without a value in a group of its own, and lead to entities', async () => {
    expect(
      await groupsOf(`{ programmes { groupBy(by: [{ startDate: YEAR }], orderBy: [{ key: { direction: DESC } }], top: 1) {
        nodes { keys { key value } count top { id } } } } }`),
    ).toEqual({
      nodes: [
        {
          keys: [{ key: 'startDate.YEAR', value: '2021' }],
          count: 2,
          top: [{ id: 'Programme:innovation-driven-development' }],
        },
        {
          keys: [{ key: 'startDate.YEAR', value: '2020' }],
          count: 24,
          top: [{ id: 'Programme:gi-against-poverty' }],
        },
        {
          keys: [{ key: 'startDate.YEAR', value: null }],
          count: 47,
          top: [{ id: 'Programme:china-patent-week' }],
        },
      ],
    });
  });

  it('follow relationships to what they lead to', async () => {
    expect(
      await groupsOf(`{ recognitions { groupBy(by: [{ recognizes: { node: { id: VALUE } } }], first: 1) {
        nodes { keys { key node { id ... on Thing { name } } } count } } } }`),
    ).toEqual({
      nodes: [
        {
          keys: [
            {
              key: 'recognizes.node.id',
              node: { id: 'Enterprise:shandong-fengyuan-tyre', name: '山东丰源轮胎制造股份有限公司' },
            },
          ],
          count: 2,
        },
      ],
    });
  });

  it('stand below every parent of a relationship', async () => {
    const { nodes } = await dataOf(
      server.url,
      `{ nodes(ids: ["District:370400", "District:370406"]) { id ... on District {
        parts { groupBy(by: [{ node: { kind: VALUE } }]) { nodes { keys { value } count } } } } } }`,
    );
    expect(nodes).toEqual([
      {
        id: 'District:370400',
        parts: {
          groupBy: {
            nodes: [
              { keys: [{ value: 'District' }], count: 6 },
              { keys: [{ value: 'DevelopmentZone' }], count: 1 },
            ],
          },
        },
      },
      { id: 'District:370406', parts: { groupBy: { nodes: [] } } },
    ]);
  });
});

describe('summaries', () => {
  const households = (parts: string): string =>
    `{ farmHouseholdGroups { groupBy(by: [{ householdKind: VALUE }], of: [HOUSEHOLD_COUNT]) {
      nodes { keys { value } count values { ${parts} } } } } }`;

  it('never count households that are not counted', async () => {
    expect(await groupsOf(households('name stated qualified comparator sum avg min max'))).toEqual({
      nodes: [
        {
          keys: [{ value: 'FARM_HOUSEHOLD' }],
          count: 2,
          values: [
            {
              name: 'householdCount',
              stated: 1,
              qualified: 0,
              comparator: 'EQUAL',
              sum: 21000,
              avg: 21000,
              min: 21000,
              max: 21000,
            },
          ],
        },
        {
          keys: [{ value: 'POOR_HOUSEHOLD' }],
          count: 1,
          values: [
            {
              name: 'householdCount',
              stated: 1,
              qualified: 0,
              comparator: 'EQUAL',
              sum: 955,
              avg: 955,
              min: 955,
              max: 955,
            },
          ],
        },
      ],
    });
  });

  it('are refused where households of two kinds, or groups that may overlap, would be added', async () => {
    const all = `{ farmHouseholdGroups { groupBy(by: [{ disjointSet: VALUE }], of: [HOUSEHOLD_COUNT]) {
      nodes { values { sum } } } } }`;
    expect(await errorOf(all)).toMatchObject({
      path: ['farmHouseholdGroups', 'groupBy'],
      extensions: {
        code: 'NOT_COMPARABLE',
        differences: [
          { property: 'householdKind', values: ['FARM_HOUSEHOLD', 'POOR_HOUSEHOLD'] },
          { property: 'disjointSet', values: ['NOT_STATED'] },
        ],
      },
    });
  });

  it('are refused where figures of several indicators, periods or units would be compared', async () => {
    const query = `{ observations { groupBy(by: [{ periodKind: VALUE }], of: [VALUE]) { nodes { values { max } } } } }`;
    const error = await errorOf(query);
    expect(error?.extensions).toMatchObject({ code: 'NOT_COMPARABLE' });
    expect(error?.message).toMatch(/^`value` is not compared: indicator is Indicator:/);
    expect(error?.message).toMatch(/Choose one with `where`, or make it a key of `by`\.$/);
  });

  it('are refused where a city and its districts would be added, and shown where they stand apart', async () => {
    const figures = (by: string, part: string): string =>
      `{ observations(where: { indicator: { some: { node: { code: { eq: "valid-invention-patents" } } } }, value: { stated: true },
        periodEnd: { eq: "2020" } }) { groupBy(by: [${by}], of: [VALUE]) { nodes { keys { value } values { ${part} } } } } }`;
    expect(await errorOf(figures('{ periodKind: VALUE }', 'sum'))).toMatchObject({
      extensions: {
        code: 'NOT_COMPARABLE',
        differences: [{ property: 'subject', values: ['the same, or one within another'] }],
      },
    });
    expect(await groupsOf(figures('{ periodKind: VALUE }', 'stated min max'))).toEqual({
      nodes: [{ keys: [{ value: 'SNAPSHOT' }], values: [{ stated: 2, min: 513, max: 2472 }] }],
    });
    expect(await groupsOf(figures('{ subject: { node: { id: VALUE } } }', 'sum'))).toEqual({
      nodes: [
        { keys: [{ value: 'District:370400' }], values: [{ sum: 2472 }] },
        { keys: [{ value: 'District:370403' }], values: [{ sum: 513 }] },
      ],
    });
  });

  it('never order groups by numbers of different kinds', async () => {
    const query = `{ observations { groupBy(by: [{ indicator: { node: { code: VALUE } } }, { id: VALUE }], of: [VALUE],
      orderBy: [{ value: { of: MAX, direction: DESC } }]) { nodes { count } } } }`;
    expect((await errorOf(query))?.message).toMatch(/^`value` is not compared between groups: indicator is/);
  });

  it('of groups that may have members in common have no sum, but a smallest', async () => {
    const counts = (part: string): string =>
      `{ organizationGroups(where: { memberCount: { stated: true } }) {
        groupBy(by: [{ memberCountComparator: VALUE }], of: [MEMBER_COUNT]) { nodes { values { ${part} } } } } }`;
    expect(await errorOf(counts('sum'))).toMatchObject({
      message:
        '`memberCount` is not added: Groups may have members in common. Select `min` and `max` instead of `sum` and `avg`.',
      extensions: { code: 'NOT_COMPARABLE' },
    });
    expect(await errorOf(counts('min max'))).toBeUndefined();
  });
});

describe('what has no meaning is refused', () => {
  it.each([
    ['no key', 'by: []', '`by` has 0 keys; give 1 to 5.'],
    [
      'two fields in one key',
      'by: [{ name: VALUE, id: VALUE }]',
      'Each entry of `by` names exactly one field and what is taken of it; one names id, name.',
    ],
    [
      'an index beyond the list',
      'by: [{ name: VALUE }], orderBy: [{ key: { index: 1, direction: ASC } }]',
      '`orderBy.key` has the index 1, but `by` has 1 entries, counted from 0.',
    ],
    [
      'too many rows of a group',
      'by: [{ name: VALUE }], top: 21',
      '`top` is 21; it must be between 1 and 20.',
    ],
  ])('%s', async (_what, given, message) => {
    const query = `{ districts { groupBy(${given}) { totalCount } } }`;
    expect(await errorOf(query)).toMatchObject({ message, extensions: { code: 'BAD_GROUP' } });
  });

  it('a cursor of another grouping', async () => {
    const groups = (await groupsOf(
      '{ events { groupBy(by: [{ kind: VALUE }], first: 1) { pageInfo { endCursor } } } }',
    )) as { pageInfo: { endCursor: string } };
    const query = `{ events { groupBy(by: [{ status: VALUE }], after: "${groups.pageInfo.endCursor}") { totalCount } } }`;
    expect(await errorOf(query)).toMatchObject({ extensions: { code: 'BAD_CURSOR' } });
  });
});

describe('search inside where', () => {
  it('finds by a part of the name, by pinyin below a relationship, and nothing by nothing', async () => {
    expect(
      await dataOf(
        server.url,
        `{
          firms: enterprises(where: { search: "华宝" }) { nodes { id } }
          indications: geographicalIndications(
            where: { originatesIn: { some: { node: { search: "shanting" } } } }
          ) { nodes { id } }
          none: parties(where: { search: "" }) { totalCount }
        }`,
      ),
    ).toEqual({
      firms: { nodes: [{ id: 'Enterprise:zaozhuang-huabao' }] },
      indications: {
        nodes: [
          { id: 'GeographicalIndication:shanting-broiler' },
          { id: 'GeographicalIndication:shanting-diguazao' },
        ],
      },
      none: { totalCount: 0 },
    });
  });

  it('has the ranking of search, which orders a list', async () => {
    const { search, things } = (await dataOf(
      server.url,
      `{
        search(query: "山亭", kinds: [DISTRICT, GEOGRAPHICAL_INDICATION, PRODUCT]) { nodes { id } }
        things(where: { search: "山亭", not: { search: "山亭" } }) { totalCount }
      }`,
    )) as { search: { nodes: { id: string }[] }; things: { totalCount: number } };
    expect(search.nodes.length).toBeGreaterThan(3);
    expect(things.totalCount).toBe(0);
    const ids = search.nodes.map(({ id }) => id);
    const ranked = await dataOf(
      server.url,
      `{ things(where: { id: { in: ${JSON.stringify(ids)} } }, orderBy: [{ relevance: "山亭" }]) { nodes { id } } }`,
    );
    expect(ranked).toEqual({ things: { nodes: search.nodes } });
  });

  it('refuses a text that is too long by name', async () => {
    expect(
      await errorOf(`{ enterprises(where: { search: "${'枣'.repeat(201)}" }) { totalCount } }`),
    ).toMatchObject({
      message: '`search` has 201 characters; at most 200 are taken. Give a name or a code.',
      extensions: { code: 'BAD_ARGUMENTS' },
    });
  });
});

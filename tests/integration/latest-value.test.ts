import { ask, dataOf } from '../support/ask';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

/*
 * Lists in the order of an indicator's latest figure: on the first source, whose figures are of different days, and on
 * SYNTHETIC figures that have ties, several years, qualified numbers and two measure words.
 */

let server: TestServer;

const startOn = (folder?: string) => {
  beforeAll(async () => {
    server = await startTestServer(folder);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
  });
};

interface Page {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string; startCursor: string };
}

const listOf = async (query: string, variables: Record<string, unknown> = {}): Promise<Page> =>
  (await dataOf(server.url, query, variables)).list as Page;
const idsOf = ({ nodes }: Page): string[] => nodes.map(({ id }) => id);
const refusalOf = async (query: string) => (await ask(server.url, query)).errors[0];

const latest = (indicator: string, direction = 'DESC'): string =>
  `{ latestValue: { indicator: "Indicator:${indicator}", direction: ${direction} } }`;

describe('on the first source', () => {
  startOn();

  const places = (order: string, more = '') =>
    `{ list: places(orderBy: [${order}] ${more}) { nodes { id } pageInfo { hasNextPage endCursor startCursor } } }`;

  it('places come by the number of their latest figure, whatever its day; those with a change only come with those without', async () => {
    const order = latest('valid-invention-patents');
    expect(idsOf(await listOf(places(order, 'first: 4')))).toEqual([
      'District:370400',
      'District:370481',
      'District:370403',
      'DevelopmentZone:zaozhuang-hi-tech-zone',
    ]);
    const ascending = idsOf(await listOf(places(latest('valid-invention-patents', 'ASC'), 'first: 100')));
    expect(ascending.slice(0, 3)).toEqual(['District:370403', 'District:370481', 'District:370400']);
    expect(ascending.slice(3)).toEqual([...ascending.slice(3)].sort());
  });

  it('a figure whose period no source states is nobody’s latest', async () => {
    const list = await listOf(
      `{ list: enterprises(first: 1, orderBy: [${latest('valid-invention-patents')}]) { nodes { id } } }`,
    );
    expect(idsOf(list)).not.toEqual(['Enterprise:zaozhuang-xinjinshan-machinery']);
  });

  it('the rows of a relationship come by it through node', async () => {
    const { node } = await dataOf(
      server.url,
      `{ node(id: "District:370400") { ... on District {
        parts(first: 2, orderBy: [{ node: ${latest('valid-invention-patents')} }]) { nodes { id } }
      } } }`,
    );
    expect(node).toEqual({ parts: { nodes: [{ id: 'District:370481' }, { id: 'District:370403' }] } });
  });

  it('an id that names no indicator is refused, however empty the list', async () => {
    const where = 'where: { id: { eq: "Nothing:1" } }';
    expect(await refusalOf(places(latest('nothing'), where))).toMatchObject({
      message: 'There is no Indicator Indicator:nothing. Find the id with `entity(by: {name: "…"}) { id }`.',
      extensions: { code: 'UNKNOWN_ID' },
    });
    expect(
      await refusalOf(places('{ latestValue: { indicator: "District:370400", direction: ASC } }', where)),
    ).toMatchObject({ extensions: { code: 'WRONG_KIND', expected: 'Indicator' } });
    expect(
      await refusalOf(
        `{ node(id: "District:370400") { ... on District {
          parts(orderBy: [{ node: ${latest('nothing')} }]) { nodes { id } } } } }`,
      ),
    ).toMatchObject({ extensions: { code: 'UNKNOWN_ID' } });
  });

  it('rows of groups are not ordered by it', async () => {
    expect(
      await refusalOf(
        `{ places { groupBy(by: [{ kind: VALUE }], top: 1, topBy: [${latest('valid-invention-patents')}]) { totalCount } } }`,
      ),
    ).toMatchObject({ extensions: { code: 'BAD_GROUP' } });
  });
});

describe('on SYNTHETIC figures', () => {
  startOn(fixture('figures'));

  const districts = `query ($orderBy: [PlaceOrderBy!], $where: PlaceWhere, $first: Int, $after: String, $last: Int, $before: String) {
    list: places(orderBy: $orderBy, where: $where, first: $first, after: $after, last: $last, before: $before) {
      nodes { id } pageInfo { hasNextPage endCursor startCursor }
    }
  }`;
  const by = (indicator: string, direction: string) => [
    { latestValue: { indicator: `Indicator:${indicator}`, direction } },
  ];
  const visited = ['District:a', 'District:b', 'District:e', 'District:d'];
  const unvisited = ['DevelopmentZone:z', 'District:c', 'District:p'];

  it('equal numbers come in the order of the ids, a bound as its number, and what has none last', async () => {
    const orderBy = by('firms-visited', 'DESC');
    expect(idsOf(await listOf(districts, { orderBy }))).toEqual([...visited, ...unvisited]);
    const ascending = ['District:d', 'District:e', 'District:a', 'District:b', ...unvisited];
    expect(idsOf(await listOf(districts, { orderBy: by('firms-visited', 'ASC') }))).toEqual(ascending);
  });

  it('pages follow each other both ways, also among what has none', async () => {
    const orderBy = by('firms-visited', 'DESC');
    const first = await listOf(districts, { orderBy, first: 5 });
    const rest = await listOf(districts, { orderBy, first: 5, after: first.pageInfo.endCursor });
    expect([...idsOf(first), ...idsOf(rest)]).toEqual([...visited, ...unvisited]);
    const before = await listOf(districts, { orderBy, last: 2, before: rest.pageInfo.startCursor });
    expect(idsOf(before)).toEqual(['District:d', 'DevelopmentZone:z']);
  });

  it('the last year counts, and measure words that count the same are one unit', async () => {
    const where = { not: { id: { eq: 'District:e' } } };
    const list = await listOf(districts, { orderBy: by('patents-granted', 'DESC'), where });
    expect(idsOf(list).slice(0, 5)).toEqual([
      'DevelopmentZone:z',
      'District:c',
      'District:a',
      'District:b',
      'District:d',
    ]);
  });

  it.each([
    [
      'patents-granted',
      [
        { property: 'periodKind', values: ['ANNUAL', 'CUMULATIVE'] },
        { property: 'length of period', values: ['NOT_STATED', 'P1Y'] },
      ],
    ],
    ['area', [{ property: 'unit', values: ['亩', '公顷'] }]],
    ['income-gain', [{ property: 'denominator', values: ['PER_HOUSEHOLD', 'PER_PERSON'] }]],
  ])(
    'figures of %s that must not be compared are refused with what differs',
    async (indicator, differing) => {
      const { errors } = await ask(server.url, districts, { orderBy: by(indicator, 'DESC') });
      expect(errors[0]?.extensions).toEqual({ code: 'NOT_COMPARABLE', differences: differing });
      expect(errors[0]?.message).toContain(
        `The latest figures of Indicator:${indicator} are not put into one order`,
      );
    },
  );
});

import { limits } from '../../src/api/limits';
import { ask, codesOf, dataOf } from '../support/ask';
import { distinct, emoji, expectRefusal, half, tenThousand, type Refusal } from '../support/bad-input';
import { startTestServer, type TestServer } from '../support/test-server';

/*
 * What no person means to ask, over HTTP on the first source: it gets an exact error that says what to do, or an empty
 * page, and never a crash or an answer to another question.
 */

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

const university = 'University:nanjing-university';

const enterprises = `query ($where: EnterpriseWhere, $orderBy: [EnterpriseOrderBy!], $first: Int, $after: String) {
  list: enterprises(where: $where, orderBy: $orderBy, first: $first, after: $after) { totalCount nodes { id } }
}`;
const observations =
  'query ($where: ObservationWhere) { list: observations(where: $where) { totalCount nodes { id } } }';
const parties = `query ($where: PartyRelationshipWhere, $orderBy: [PartyRelationshipOrderBy!], $after: String) {
  node(id: "District:370405") {
    ... on District { list: parties(where: $where, orderBy: $orderBy, after: $after) { totalCount nodes { id } } }
  }
}`;
const nested = (levels: number): object => {
  let where = {};
  for (let level = 0; level < levels; level += 1) where = { not: where };
  return where;
};
const farther = (levels: number): object => {
  let where = {};
  for (let level = 0; level < levels; level += 1) {
    where = { [level % 2 === 0 ? 'partnerIn' : 'partners']: { some: { node: where } } };
  }
  return where;
};

const malformed = 'The cursor in `after` is malformed. Pass a `cursor` or `endCursor` as it was returned.';

describe('lists', () => {
  const pageSize = (first: number): string =>
    `\`first\` is ${first}; it must be between 1 and 100. Use \`after\` for the rows that follow.`;
  const noDay = (given: string): string =>
    `\`periodEnd.gte\` is ${JSON.stringify(given)}; give a day, a month or a year: 2020-06-30, 2020-06 or 2020.`;
  const tooManyConditions =
    '`where` holds more than 200 conditions. Use `in` for many values, or ask in several operations.';

  it.each<Refusal>([
    [
      'more values than are compared',
      enterprises,
      { where: { id: { in: distinct(1_001) } } },
      'BAD_FILTER',
      '`id.in` lists 1001 values; at most 1000 are compared. Ask in several operations.',
    ],
    [
      'more conditions than anyone asks',
      enterprises,
      { where: { or: distinct(201).map((id) => ({ id: { eq: id } })) } },
      'BAD_FILTER',
      tooManyConditions,
    ],
    [
      'a document that nests conditions as deep as its tokens allow',
      `{ enterprises(where: ${'{ not: '.repeat(900)}{}${' }'.repeat(900)}) { totalCount } }`,
      {},
      'BAD_FILTER',
      tooManyConditions,
    ],
    [
      'relationships that reach too far',
      enterprises,
      { where: { partnerIn: { some: { node: farther(6) } } } },
      'BAD_FILTER',
      '`where` reaches more than 6 relationships deep. Ask for what lies further by its id in another operation.',
    ],
    [
      'a comparison with null',
      enterprises,
      { where: { name: { eq: null } } },
      'BAD_FILTER',
      '`name.eq` is null, which compares to nothing. Leave it out, or ask `name: { stated: false }`.',
    ],
    [
      'the opposite of null',
      enterprises,
      { where: { not: null } },
      'BAD_FILTER',
      '`not` is null, which is no condition. Leave it out.',
    ],
    [
      'a month that is none',
      observations,
      { where: { periodEnd: { gte: '2021-13' } } },
      'INVALID_DAY',
      noDay('2021-13'),
    ],
    [
      'a day that is none',
      observations,
      { where: { periodEnd: { gte: '2021-02-30' } } },
      'INVALID_DAY',
      noDay('2021-02-30'),
    ],
    [
      'an emoji for a day',
      observations,
      { where: { periodEnd: { gte: emoji } } },
      'INVALID_DAY',
      noDay(emoji),
    ],
    [
      'half a pair for a day',
      observations,
      { where: { periodEnd: { gte: half } } },
      'INVALID_DAY',
      noDay(half),
    ],
    ['an emoji for a cursor', enterprises, { after: emoji }, 'BAD_CURSOR', malformed],
    ['half a pair for a cursor', enterprises, { after: half }, 'BAD_CURSOR', malformed],
    ['a cursor of 10,000 characters', enterprises, { after: 'A'.repeat(10_000) }, 'BAD_CURSOR', malformed],
    [
      'two orders in one key',
      enterprises,
      { orderBy: [{ name: 'ASC', id: 'DESC' }] },
      'BAD_ORDER',
      'Each entry of `orderBy` names exactly one field; one names id, name.',
    ],
    [
      'a key without an order',
      enterprises,
      { orderBy: [{}] },
      'BAD_ORDER',
      'Each entry of `orderBy` names exactly one field; one names none.',
    ],
    [
      'more keys than are ordered by',
      enterprises,
      { orderBy: Array(6).fill({ id: 'ASC' }) },
      'BAD_ORDER',
      '`orderBy` has 6 keys; give at most 5.',
    ],
    ['no rows', enterprises, { first: 0 }, 'BAD_PAGE_SIZE', pageSize(0)],
    ['fewer than no rows', enterprises, { first: -1 }, 'BAD_PAGE_SIZE', pageSize(-1)],
    [
      'the most rows that a number holds',
      enterprises,
      { first: 2 ** 31 - 1 },
      'BAD_PAGE_SIZE',
      pageSize(2 ** 31 - 1),
    ],
    [
      'more rows than a number holds',
      enterprises,
      { first: 2 ** 31 },
      'BAD_USER_INPUT',
      'Variable "$first" got invalid value 2147483648; Int cannot represent non 32-bit signed integer value: 2147483648',
    ],
    [
      'a field that the kind has not',
      enterprises,
      { where: { colour: { eq: 'red' } } },
      'BAD_USER_INPUT',
      'Variable "$where" got invalid value { colour: { eq: "red" } }; Field "colour" is not defined by type "EnterpriseWhere".',
    ],
  ])('refuse %s', async (_what, query, variables, code, message) => {
    expectRefusal(await ask(server.url, query, variables), code, message);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['an id that nothing has', enterprises, { where: { id: { eq: 'Enterprise:nowhere' } } }],
    ['one of no ids', enterprises, { where: { id: { in: [] } } }],
    ['one of no conditions', enterprises, { where: { or: [] } }],
    ['contradictory conditions', enterprises, { where: { name: { eq: '甲', in: ['乙'] } } }],
    [
      'a value that is not stated and begins somehow',
      enterprises,
      { where: { unifiedSocialCreditCode: { stated: false, startsWith: '9' } } },
    ],
    ['a code of the wrong form', enterprises, { where: { unifiedSocialCreditCode: { eq: '123' } } }],
    ['days in reverse', observations, { where: { periodEnd: { gte: '2021', lte: '2019' } } }],
    ['numbers in reverse', observations, { where: { value: { gt: 5, lt: 1 } } }],
    ['fewer relationships than none', enterprises, { where: { rights: { count: { lt: -1 } } } }],
    ['an emoji', enterprises, { where: { name: { contains: emoji } } }],
    ['half a pair', enterprises, { where: { name: { contains: half } } }],
    ['half a pair in an id', enterprises, { where: { id: { in: [`Enterprise:${half}`] } } }],
    ['a mark of the direction of writing', enterprises, { where: { name: { contains: '\u200f' } } }],
    ['a zero character', enterprises, { where: { name: { contains: '\u0000' } } }],
    ['10,000 characters', enterprises, { where: { name: { contains: tenThousand } } }],
    ['a place that is none', enterprises, { where: { inPlace: { id: 'District:nowhere' } } }],
    ['a place that is a university', enterprises, { where: { inPlace: { id: university } } }],
  ])('have an empty page for %s', async (_what, query, variables) => {
    expect(await dataOf(server.url, query, variables)).toEqual({ list: { totalCount: 0, nodes: [] } });
  });

  it('hold no more and no less for conditions that say nothing', async () => {
    for (const where of [{}, { and: [] }, { name: {} }, { not: { or: [] } }]) {
      const { list } = await dataOf(server.url, enterprises, { where, first: 1 });
      expect(list).toMatchObject({ totalCount: 10 });
    }
  });
});

describe('relationships', () => {
  it.each<Refusal>([
    [
      'more values than are compared',
      parties,
      { where: { node: { id: { in: distinct(1_001) } } } },
      'BAD_FILTER',
      '`id.in` lists 1001 values; at most 1000 are compared. Ask in several operations.',
    ],
    [
      'a relationship that reaches too far',
      parties,
      { where: { node: { partnerIn: { some: { node: farther(6) } } } } },
      'BAD_FILTER',
      '`where` reaches more than 6 relationships deep. Ask for what lies further by its id in another operation.',
    ],
    [
      'a day that is none',
      parties,
      { where: { validFrom: { gte: 'then' } } },
      'INVALID_DAY',
      '`validFrom.gte` is "then"; give a day, a month or a year: 2020-06-30, 2020-06 or 2020.',
    ],
    ['half a pair for a cursor', parties, { after: half }, 'BAD_CURSOR', malformed],
    [
      'a key without an order',
      parties,
      { orderBy: [{}] },
      'BAD_ORDER',
      'Each entry of `orderBy` names exactly one field; one names none.',
    ],
  ])('refuse %s', async (_what, query, variables, code, message) => {
    expectRefusal(await ask(server.url, query, variables), code, message);
  });

  it.each<[string, object]>([
    ['no ids', { node: { id: { in: [] } } }],
    ['a contradiction', { node: { masked: { eq: true, stated: false } } }],
    ['days in reverse', { validFrom: { gte: '2021', lte: '2019' } }],
    ['half a pair', { node: { name: { startsWith: half } } }],
    ['10,000 characters', { node: { name: { startsWith: tenThousand } } }],
  ])('have an empty page for %s', async (_what, where) => {
    expect(await dataOf(server.url, parties, { where })).toEqual({
      node: { list: { totalCount: 0, nodes: [] } },
    });
  });
});

describe('variables', () => {
  const tooDeep =
    'The variables nest more than 100 levels. Put conditions side by side in `and` or `or`, or ask in two operations.';

  it.each([
    ['lists', enterprises],
    ['relationships', parties],
  ])('that nest without end are refused, in %s', async (_where, query) => {
    for (const levels of [limits.variableDepth, 3_000]) {
      const answer = await ask(server.url, query, { where: nested(levels) });
      expect(answer.status).toBe(400);
      expectRefusal(answer, 'VARIABLES_TOO_DEEP', tooDeep);
    }
  });

  it('may nest as deep as is allowed, and mean what they say', async () => {
    const even = await dataOf(server.url, enterprises, { where: nested(limits.variableDepth - 2), first: 1 });
    expect(even).toMatchObject({ list: { totalCount: 10 } });
    const odd = await dataOf(server.url, enterprises, { where: nested(limits.variableDepth - 1), first: 1 });
    expect(odd).toEqual({ list: { totalCount: 0, nodes: [] } });
  });

  it('are refused as lists of lists, and in exports too', async () => {
    const lists = JSON.parse('['.repeat(3_000) + ']'.repeat(3_000)) as unknown;
    expect(codesOf(await ask(server.url, enterprises, { after: lists }))).toEqual(['VARIABLES_TOO_DEEP']);
    const response = await fetch(`${server.url}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: enterprises, variables: { where: nested(3_000) } }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'VARIABLES_TOO_DEEP' } }] });
  });
});

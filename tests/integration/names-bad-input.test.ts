import { ask, dataOf } from '../support/ask';
import { distinct, emoji, expectRefusal, half, tenThousand, type Refusal } from '../support/bad-input';
import { startTestServer, type TestServer } from '../support/test-server';

/* The same for names, codes and ids: what is searched for, looked up and followed. */

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);

afterAll(async () => {
  await server.stop();
});

const university = 'University:nanjing-university';
const group = 'OrganizationGroup:taierzhuang-high-tech-firms';

const search = `query ($query: String!, $kinds: [ThingKind!], $place: ID) {
  list: search(query: $query, kinds: $kinds, place: $place) { totalCount nodes { id } }
}`;
const resolve = `query ($names: [String!]!, $kinds: [ThingKind!], $place: ID) {
  resolve(names: $names, kinds: $kinds, place: $place) {
    rows { outcome entity { id } problem { reason } candidates { entity { id } } } matched
  }
}`;
const entity = 'query ($by: EntityKey!) { entity(by: $by) { id } }';
const paths = `query ($between: [ID!]!, $length: Int, $k: Int) {
  paths(between: $between, maximumLength: $length, mode: K_SHORTEST, k: $k) { paths { length } }
}`;
const neighborhood = `query ($of: ID!, $depth: Int, $perNode: Int, $limit: Int) {
  neighborhood(of: $of, depth: $depth, perNode: $perNode, limit: $limit) { neighbors { id } }
}`;
const commonNeighbors = `query ($of: [ID!]!, $atLeast: Int) {
  commonNeighbors(of: $of, atLeast: $atLeast) { neighbors { id } }
}`;
const connectionsBetween =
  'query ($members: [ID!]!) { connectionsBetween(members: $members) { ties { from } } }';

const noThing = (id: string, kind = 'Thing'): string =>
  `There is no ${kind} ${id}. Find the id with \`entity(by: {name: "…"}) { id }\`.`;
describe('search', () => {
  it.each<Refusal>([
    [
      'a text longer than any name',
      search,
      { query: tenThousand },
      'BAD_ARGUMENTS',
      '`query` has 10000 characters; at most 200 are taken. Give a name or a code.',
    ],
    [
      'a place that is none',
      search,
      { query: '滕州', place: 'District:nowhere' },
      'UNKNOWN_ID',
      noThing('District:nowhere', 'Place'),
    ],
    [
      'half a pair written into the document',
      '{ search(query: "\\ud83d") { totalCount } }',
      {},
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Invalid Unicode escape sequence: "\\ud83d".',
    ],
  ])('refuses %s', async (_what, query, variables, code, message) => {
    expectRefusal(await ask(server.url, query, variables), code, message);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \t\n'],
    ['an emoji', emoji],
    ['half a pair', half],
    ['a mark of the direction of writing', '\u200f'],
    ['a character without width', '\u200b'],
    ['a zero character', '\u0000'],
    ['signs of the index’s own grammar', '* ? ~ ^ : ( ) [ ] { } " / \\ && ||'],
    ['a faulty code', '91370400000000000A'],
  ])('has an empty page for %s', async (_what, query) => {
    expect(await dataOf(server.url, search, { query })).toEqual({ list: { totalCount: 0, nodes: [] } });
  });

  it('has an empty page where no kind is let in', async () => {
    const answer = await dataOf(server.url, search, { query: '滕州', kinds: [] });
    expect(answer).toEqual({ list: { totalCount: 0, nodes: [] } });
  });

  it.each([
    ['marks of the direction of writing', '\u200f南京大学\u202e'],
    ['half a pair', `南京大学${half}`],
    ['an emoji', `${emoji}南京大学`],
    ['signs of the index’s own grammar', '+南京大学*'],
  ])('finds a name beside %s', async (_what, query) => {
    expect(await dataOf(server.url, search, { query })).toEqual({
      list: { totalCount: 1, nodes: [{ id: university }] },
    });
  });
});

describe('resolve', () => {
  it.each<Refusal>([
    [
      'more names than are taken',
      resolve,
      { names: distinct(251) },
      'TOO_MANY_NAMES',
      '`names` has 251 entries; at most 250 are taken. Ask in several operations.',
    ],
    [
      'a place that is none',
      resolve,
      { names: ['南京大学'], place: 'District:nowhere' },
      'UNKNOWN_ID',
      noThing('District:nowhere', 'Place'),
    ],
  ])('refuses %s', async (_what, query, variables, code, message) => {
    expectRefusal(await ask(server.url, query, variables), code, message);
  });

  it('has no rows for no names', async () => {
    expect(await dataOf(server.url, resolve, { names: [] })).toEqual({ resolve: { rows: [], matched: [] } });
  });

  it('keeps a row for each line, and says what is wrong with it', async () => {
    const invalid = (reason: string) => ({
      outcome: 'INVALID',
      entity: null,
      problem: { reason },
      candidates: [],
    });
    const matched = { outcome: 'MATCHED', entity: { id: university }, problem: null, candidates: [] };
    const lines: [string, object][] = [
      ['', invalid('EMPTY')],
      ['  ', invalid('EMPTY')],
      [emoji, invalid('NO_LETTER_OR_DIGIT')],
      [half, invalid('NO_LETTER_OR_DIGIT')],
      ['\u200f', invalid('NO_LETTER_OR_DIGIT')],
      ['*?~', invalid('NO_LETTER_OR_DIGIT')],
      [tenThousand, invalid('TOO_LONG')],
      ['91370400000000000A', invalid('FAULTY_CODE')],
      ['\u202e南京大学\u200f', matched],
      [`南京大学${half}`, matched],
    ];
    const answer = await dataOf(server.url, resolve, { names: lines.map(([given]) => given) });
    expect(answer).toEqual({ resolve: { rows: lines.map(([, row]) => row), matched: [university] } });
  });
});

describe('lookup by a code', () => {
  it.each<[string, object, string, RegExp]>([
    [
      'too short a credit code',
      { unifiedSocialCreditCode: '123' },
      'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
      /it has 3 characters instead of 18\./,
    ],
    [
      'a credit code with a wrong check character',
      { unifiedSocialCreditCode: '91370400000000000A' },
      'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
      /its check character is "A", but its first 17 characters give "9"\./,
    ],
    [
      'an emoji for a division code',
      { divisionCode: emoji },
      'INVALID_DIVISION_CODE',
      /is not one of the digits/,
    ],
    [
      'wide digits',
      { divisionCode: '３７０４８１' },
      'INVALID_DIVISION_CODE',
      /"３", is not one of the digits/,
    ],
    ['too short a ROR id', { rorId: 'x' }, 'INVALID_ROR_ID', /it has 1 characters instead of 9\./],
    [
      'too short a number of a patent',
      { applicationNumber: '1' },
      'INVALID_PATENT_APPLICATION_NUMBER',
      /is not a Chinese patent application number/,
    ],
    ['no key', {}, 'BAD_ENTITY_KEY', /^`by` has 0 fields; give exactly one of name, /],
    [
      'two keys',
      { name: '滕州市', divisionCode: '370481' },
      'BAD_ENTITY_KEY',
      /^`by` has 2 fields; give exactly one of name, /,
    ],
  ])('refuses %s', async (_what, by, code, message) => {
    expectRefusal(await ask(server.url, entity, { by }), code, message);
  });

  it.each(['', emoji, half, '\u200f', tenThousand])('finds nothing that is called %j', async (name) => {
    expect(await dataOf(server.url, entity, { by: { name } })).toEqual({ entity: null });
  });

  it('has nothing for ids that nothing has', async () => {
    const ids = ['', emoji, half, 'University:nowhere', tenThousand];
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await dataOf(server.url, query, { ids })).toEqual({ nodes: ids.map(() => null) });
    expect(await dataOf(server.url, query, { ids: [] })).toEqual({ nodes: [] });
  });
});

describe('traversals', () => {
  const between = (what: string, given: number, least: number, most: number): string =>
    `\`${what}\` is ${given}; it must be between ${least} and ${most}.`;

  it.each<Refusal>([
    [
      'paths between nothing',
      paths,
      { between: [] },
      'BAD_ARGUMENTS',
      '`between` holds 0 id(s); give 2 to 10 different ones.',
    ],
    [
      'paths from something to itself',
      paths,
      { between: [university, university] },
      'BAD_ARGUMENTS',
      '`between` holds 1 different id(s); give 2 to 10 different ones.',
    ],
    [
      'paths between eleven',
      paths,
      { between: distinct(11) },
      'BAD_ARGUMENTS',
      '`between` holds 11 id(s); give 2 to 10 different ones.',
    ],
    [
      'paths to nothing known',
      paths,
      { between: [university, 'University:nowhere'] },
      'UNKNOWN_ID',
      noThing('University:nowhere'),
    ],
    ['paths to an emoji', paths, { between: [university, emoji] }, 'UNKNOWN_ID', noThing(emoji)],
    ['paths to half a pair', paths, { between: [university, half] }, 'UNKNOWN_ID', noThing(half)],
    [
      'no length',
      paths,
      { between: [university, group], length: 0 },
      'BAD_ARGUMENTS',
      between('maximumLength', 0, 1, 6),
    ],
    [
      'an absurd length',
      paths,
      { between: [university, group], length: 999 },
      'BAD_ARGUMENTS',
      between('maximumLength', 999, 1, 6),
    ],
    [
      'no paths at all',
      paths,
      { between: [university, group], k: 0 },
      'BAD_ARGUMENTS',
      between('k', 0, 1, 20),
    ],
    [
      'a million paths',
      paths,
      { between: [university, group], k: 1_000_000 },
      'BAD_ARGUMENTS',
      between('k', 1_000_000, 1, 20),
    ],
    [
      'what is around nothing',
      neighborhood,
      { of: 'University:nowhere' },
      'UNKNOWN_ID',
      noThing('University:nowhere'),
    ],
    ['no depth', neighborhood, { of: university, depth: 0 }, 'BAD_ARGUMENTS', between('depth', 0, 1, 3)],
    [
      'an absurd depth',
      neighborhood,
      { of: university, depth: 1_000 },
      'BAD_ARGUMENTS',
      between('depth', 1_000, 1, 3),
    ],
    [
      'a negative depth',
      neighborhood,
      { of: university, depth: -1 },
      'BAD_ARGUMENTS',
      between('depth', -1, 1, 3),
    ],
    [
      'too many of each',
      neighborhood,
      { of: university, perNode: 101 },
      'BAD_ARGUMENTS',
      between('perNode', 101, 1, 100),
    ],
    [
      'too many in all',
      neighborhood,
      { of: university, limit: 1_001 },
      'BAD_ARGUMENTS',
      between('limit', 1_001, 1, 1000),
    ],
    [
      'what nobody shares',
      commonNeighbors,
      { of: [] },
      'BAD_ARGUMENTS',
      '`of` holds 0 id(s); give 2 to 10 different ones.',
    ],
    [
      'what is shared by more than are given',
      commonNeighbors,
      { of: [university, group], atLeast: 3 },
      'BAD_ARGUMENTS',
      between('atLeast', 3, 1, 2),
    ],
    [
      'a set of one',
      connectionsBetween,
      { members: [university] },
      'BAD_ARGUMENTS',
      '`members` holds 1 id(s); give 2 to 250 different ones.',
    ],
    [
      'too large a set',
      connectionsBetween,
      { members: distinct(251) },
      'BAD_ARGUMENTS',
      '`members` holds 251 id(s); give 2 to 250 different ones.',
    ],
    [
      'a set with something unknown',
      connectionsBetween,
      { members: [university, 'University:nowhere'] },
      'UNKNOWN_ID',
      noThing('University:nowhere'),
    ],
  ])('refuse %s', async (_what, query, variables, code, message) => {
    expectRefusal(await ask(server.url, query, variables), code, message);
  });

  it('leave out nothing for ids to avoid that nothing has', async () => {
    const query = `query ($between: [ID!]!, $avoid: [ID!]) {
      paths(between: $between, avoid: $avoid) { paths { from to length } }
    }`;
    const avoid = [emoji, half, '', tenThousand];
    expect(await dataOf(server.url, query, { between: [university, group], avoid })).toEqual({
      paths: { paths: [{ from: university, to: group, length: 1 }] },
    });
  });
});

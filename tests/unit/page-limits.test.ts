import { integer } from '../../src/database/values';
import { decodeCursor, encodeCursor } from '../../src/query/cursor';
import { compile, compileOne } from './library';

/** What an operation is refused with; a refused one sends nothing. */
async function refusal(source: string): Promise<{ message: string; code: unknown; extensions: object }> {
  const { statements, errors } = await compile(source);
  expect(statements).toEqual([]);
  expect(errors).toHaveLength(1);
  return errors[0] ?? { message: '', code: null, extensions: {} };
}

describe('the size of a page', () => {
  it.each([
    ['at the root', 0, '{ authors(first: 0) { nodes { id } } }'],
    ['at the root', 101, '{ authors(first: 101) { nodes { id } } }'],
    ['at the root', -1, '{ authors(first: -1) { nodes { id } } }'],
    ['of a total alone', 0, '{ authors(first: 0) { totalCount } }'],
    ['of a relationship', 0, '{ authors { nodes { wrote(first: 0) { nodes { id } } } } }'],
    ['of a relationship', 101, '{ authors { nodes { wrote(first: 101) { nodes { id } } } } }'],
    ['of the total of a relationship', 101, '{ authors { nodes { wrote(first: 101) { totalCount } } } }'],
    ['below ids', 101, '{ nodes(ids: ["a"]) { ... on Author { wrote(first: 101) { nodes { id } } } } }'],
  ])('%s is not %d', async (_where, first, source) => {
    expect(await refusal(source)).toEqual({
      code: 'BAD_PAGE_SIZE',
      message: `\`first\` is ${first}; it must be between 1 and 100. Use \`after\` for the rows that follow.`,
      extensions: { code: 'BAD_PAGE_SIZE', minimum: 1, maximum: 100 },
    });
  });

  it.each([
    ['left out', '{ authors { nodes { id } } }', 20],
    ['null', '{ authors(first: null) { nodes { id } } }', 20],
    ['the least', '{ authors(first: 1) { nodes { id } } }', 1],
    ['the most', '{ authors(first: 100) { nodes { id } } }', 100],
  ])('may be %s', async (_size, source, rows) => {
    expect((await compileOne(source)).parameters).toEqual({ p0: '', p1: integer(rows) });
  });
});

describe('the price of an operation', () => {
  const threeLevels = (first: number): string =>
    `{ authors(first: ${first}) { nodes { wrote(first: 10) { nodes { writtenBy(first: 9) { nodes { id } } } } } } }`;

  it.each([
    ['a page of a page', '{ authors(first: 100) { nodes { wrote(first: 99) { nodes { id } } } } }'],
    ['three levels: 99 + 990 + 8910', threeLevels(99)],
    [
      'to-one relationships, one node each',
      '{ articles(first: 100) { nodes { chapterOf { translationOf { id } } } } }',
    ],
    ['totals, which are free', '{ authors(first: 100) { nodes { wrote(first: 100) { totalCount } } } }'],
    [
      'pages that are left out',
      '{ authors(first: 100) { nodes { wrote(first: 100) @skip(if: true) { nodes { id } } } } }',
    ],
  ])('up to 10,000 nodes is accepted: %s', async (_what, source) => {
    expect((await compileOne(source)).name).toMatch(/^list /);
  });

  it.each([
    ['a page of a page', '{ authors(first: 100) { nodes { wrote(first: 100) { nodes { id } } } } }'],
    ['three levels: 100 + 1000 + 9000', threeLevels(100)],
    [
      'aliases, which are paid one by one',
      '{ authors(first: 100) { nodes { a: wrote(first: 50) { nodes { id } } b: wrote(first: 50) { nodes { id } } } } }',
    ],
    [
      'rows with and without cursors, which are planned apart',
      '{ authors(first: 50) { nodes { wrote(first: 100) { nodes { id } } } edges { node { wrote(first: 100) { nodes { id } } } } } }',
    ],
    [
      'ids with what is below them',
      `{ nodes(ids: [${Array.from({ length: 100 }, (_, index) => `"${index}"`).join()}]) {
        ... on Author { wrote(first: 100) { nodes { id } } } } }`,
    ],
  ])('above 10,000 nodes is refused: %s', async (_what, source) => {
    const { statements, errors } = await compile(source);
    expect(statements).toEqual([]);
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['QUERY_TOO_EXPENSIVE']));
    expect(errors[0]).toMatchObject({
      message:
        'The operation asks for more than 10000 nodes (page sizes multiply with each level). ' +
        'Lower `first` on the outer lists, or ask for fewer levels.',
      extensions: { limit: 10_000 },
    });
  });

  it('is the price of the whole operation, not of each field', async () => {
    const half = 'wrote(first: 100) { nodes { writtenBy(first: 50) { nodes { id } } } }';
    const { statements, errors } = await compile(
      `{ a: node(id: "1") { ... on Author { ${half} } } b: node(id: "2") { ... on Author { name ${half} } } }`,
    );
    expect(statements.map(({ parameters }) => parameters.p0)).toEqual([['1']]);
    expect(errors.map(({ code }) => code)).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('is paid by fields that become one statement together', async () => {
    const half =
      '{ ... on Author { wrote(first: 100) { nodes { writtenBy(first: 50) { nodes { id } } } } } }';
    const { statements, errors } = await compile(`{ a: node(id: "1") ${half} b: node(id: "2") ${half} }`);
    expect(statements).toEqual([]);
    expect(errors.map(({ code }) => code)).toEqual(['QUERY_TOO_EXPENSIVE', 'QUERY_TOO_EXPENSIVE']);
  });
});

describe('cursors', () => {
  it.each(['Author:a', 'WRITTEN_BY|Book:甲|Author:a', ''])(
    'give back the key %p in their own list',
    (key) => {
      expect(decodeCursor('authors', encodeCursor('authors', key))).toBe(key);
    },
  );

  it('are safe in an address', () => {
    expect(encodeCursor('authors', '甲>?~')).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it.each([
    ['no cursor', 'authors'],
    ['other characters', '%%%'],
    ['a list without a key', Buffer.from('authors').toString('base64url')],
    ['more than a key', Buffer.from('authors\u0000a\u0000b').toString('base64url')],
  ])('that are malformed are refused: %s', async (_what, after) => {
    expect(await refusal(`{ authors(after: "${after}") { nodes { id } } }`)).toMatchObject({
      code: 'BAD_CURSOR',
      message: 'The cursor in `after` is malformed. Pass a `cursor` or `endCursor` as it was returned.',
    });
  });

  it.each([
    ['of another list', `{ authors(after: "${encodeCursor('books', 'b')}") { nodes { id } } }`],
    [
      'of a relationship, at the root',
      `{ authors(after: "${encodeCursor('WRITTEN_BY:OUT', 'b')}") { nodes { id } } }`,
    ],
    [
      'of another relationship',
      `{ authors { nodes { wrote(after: "${encodeCursor('RELATED_TO:BOTH', 'b')}") { nodes { id } } } } }`,
    ],
    [
      'of the other direction',
      `{ authors { nodes { wrote(after: "${encodeCursor('WRITTEN_BY:OUT', 'b')}") { nodes { id } } } } }`,
    ],
    [
      'of a list, at a relationship',
      `{ authors { nodes { wrote(after: "${encodeCursor('authors', 'b')}") { nodes { id } } } } }`,
    ],
  ])('%s are refused', async (_where, source) => {
    expect(await refusal(source)).toMatchObject({
      code: 'BAD_CURSOR',
      message: 'The cursor in `after` belongs to another list. Pass one that this field returned.',
    });
  });
});

describe('how many conditions a `where` may hold', () => {
  const source = `query ($where: AuthorWhere) {
    authors(where: $where, includePossible: true) { totalCount edges { match } } }`;
  const conditions = (count: number) => ({
    where: { and: Array.from({ length: count - 1 }, () => ({ name: { eq: 'a' } })) },
  });

  it('is 200, also where a statement holds them three times', async () => {
    expect((await compile(source, conditions(200))).errors).toEqual([]);
  });

  it('is no more', async () => {
    const { statements, errors } = await compile(source, conditions(201));
    expect(statements).toEqual([]);
    expect(errors).toMatchObject([{ code: 'BAD_FILTER', extensions: { limit: 200 } }]);
  });
});

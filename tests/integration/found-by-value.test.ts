import { z } from 'zod';
import type { RunningServer } from '../../src/api/server';
import type { Database } from '../../src/database/database';
import { prepareDatabase } from '../../src/serving/prepare-database';
import { silently } from '../../src/progress';
import { ask, codesOf, dataOf } from '../support/ask';
import { hitsOf } from '../support/database-hits';
import { loadSyntheticGraph } from '../support/synthetic-graph';
import { openEmptyDatabase } from '../support/test-database';
import { startSecondServer } from '../support/test-server';
import { statementsSent } from '../support/statements-sent';

/* A SYNTHETIC graph in which the rows that a value is asked of are found in an index on it. */

let database: Database;
let server: RunningServer;

const longName = `合成专利 ${'长'.repeat(300)}`;

beforeAll(async () => {
  database = await openEmptyDatabase();
  await prepareDatabase(database, {}, silently);
  await loadSyntheticGraph(database, { nodes: 3_000, seed: 1 });
  await database.write('codes', async (run) => {
    await run(
      `MATCH (n:Enterprise) WHERE n.id ENDS WITH '-000007' OR n.id ENDS WITH '-000011'
       SET n.unifiedSocialCreditCode = 'CODE-' + right(n.id, 2)`,
    );
    await run(
      `MATCH (n:Patent) WHERE n.id ENDS WITH '-000005'
       SET n.name = $name, n.nameOrder = left($name, 200) + '\\u0001' + n.id
       WITH n MATCH (n)<-[:NAMES]-(m:Name {field: 'name'}) SET m.normalized = replace($name, ' ', '')`,
      { name: longName },
    );
  });
  server = await startSecondServer(database, {});
}, 120_000);

afterAll(async () => {
  await server.stop();
  await database.close();
});

const list = z.object({
  list: z.object({
    totalCount: z.number(),
    edges: z.array(z.object({ cursor: z.string(), match: z.string(), node: z.object({ id: z.string() }) })),
    pageInfo: z.object({ hasNextPage: z.boolean(), hasPreviousPage: z.boolean() }),
  }),
});

interface Asked {
  field: string;
  where: string;
  orderBy?: string;
  page?: string;
  includePossible?: boolean;
}

function documentOf({
  field,
  where,
  orderBy = '[]',
  page = 'first: 7',
  includePossible = false,
}: Asked): string {
  return `{ list: ${field}(where: ${where}, orderBy: ${orderBy}, ${page}, includePossible: ${includePossible}) {
    totalCount edges { cursor match node { id } } pageInfo { hasNextPage hasPreviousPage }
  } }`;
}

async function read(asked: Asked) {
  return list.parse(await dataOf(server.url, documentOf(asked))).list;
}

/** The same, but so that nothing is found by a value: what is an alternative is asked of every row. */
const lookedThrough = (asked: Asked): Asked => ({ ...asked, where: `{ or: [${asked.where}] }` });

const conditions: readonly [field: string, where: string, most: number][] = [
  ['enterprises', '{ name: { eq: "合成企业 000012" } }', 1],
  ['enterprises', '{ name: { in: ["合成企业 000012", "合成企业 000099", "没有"] } }', 2],
  ['enterprises', '{ name: { eq: "合成企业　000012" } }', 0],
  ['enterprises', '{ name: { eq: "SYNTHETIC enterprise 000012" } }', 0],
  ['enterprises', '{ name: { startsWith: "合成企业 00001" } }', 10],
  ['enterprises', '{ name: { startsWith: "" } }', 1_000],
  ['patents', `{ name: { startsWith: "${longName.slice(0, 250)}" } }`, 1],
  ['patents', `{ name: { eq: "${longName}" } }`, 1],
  ['enterprises', '{ unifiedSocialCreditCode: { eq: "CODE-07" } }', 1],
  ['enterprises', '{ unifiedSocialCreditCode: { in: ["CODE-07", "CODE-11", "CODE-12"] } }', 2],
  ['organizations', '{ unifiedSocialCreditCode: { eq: "CODE-07" } }', 1],
  ['things', '{ aliases: { includes: "SYNTHETIC enterprise 000012" } }', 1],
  ['things', '{ aliases: { includesAny: ["SYNTHETIC enterprise 000012", "SYNTHETIC patent 000012"] } }', 2],
  ['things', '{ aliases: { includesAny: [] } }', 0],
  ['things', '{ aliases: { includesAll: [] }, name: { startsWith: "合成大学" } }', 1_000],
  ['things', '{ name: { eq: "合成专利 000012" }, kind: { eq: PATENT } }', 1],
  ['patents', '{ filingDate: { eq: "2015-03" } }', 100],
  ['patents', '{ filingDate: { gte: "2021-06", lt: "2022" } }', 500],
  ['patents', '{ filingDate: { gt: "2021" } }', 500],
  ['patents', '{ filingDate: { lte: "2010" }, patentType: { eq: DESIGN } }', 500],
  ['patents', '{ grantDate: { lt: "2013-05-06" } }', 500],
  ['patents', '{ grantDate: { gte: "2020" } }', 1_000],
  ['patents', '{ grantDate: { in: ["2015", "2016-02"] } }', 500],
  ['patents', '{ and: [{ filingDate: { eq: "2015" } }, { name: { startsWith: "合成专利 0001" } }] }', 100],
  [
    'patents',
    '{ filingDate: { eq: "2015" }, heldBy: { some: { node: { name: { eq: "合成企业 000001" } } } } }',
    100,
  ],
  ['enterprises', '{ locatedIn: { some: { node: { name: { eq: "合成县 001" } } } } }', 1_000],
  [
    'enterprises',
    '{ not: { name: { startsWith: "合成企业 0000" } }, name: { startsWith: "合成企业 000" } }',
    1_000,
  ],
];

const orders: readonly [string, readonly string[]][] = [
  ['enterprises', ['[]', '[{ name: DESC }]', '[{ rights: { count: DESC } }]']],
  ['organizations', ['[]']],
  ['things', ['[]']],
  [
    'patents',
    ['[]', '[{ name: ASC }]', '[{ filingDate: DESC }]', '[{ grantDate: ASC }]', '[{ grantDate: DESC }]'],
  ],
];

const pages = ['first: 7', 'last: 3'];

const questions = conditions.flatMap(([field, where]) =>
  (orders.find(([name]) => name === field)?.[1] ?? []).flatMap((orderBy) =>
    pages.map((page): Asked => ({ field, where, orderBy, page })),
  ),
);

describe('rows that are found by a value', () => {
  it.each(questions)(
    'are those that are found by looking through all: $field of $where by $orderBy, $page',
    async (asked) => {
      expect(await read(asked)).toEqual(await read(lookedThrough(asked)));
    },
  );

  it.each(conditions)('%s of %s: are no more than there are', async (field, where, most) => {
    const { totalCount } = await read({ field, where });
    expect(totalCount).toBeLessThanOrEqual(most);
    if (most > 0) expect(totalCount).toBeGreaterThan(0);
  });

  it.each(conditions)('%s of %s: are the same behind a cursor', async (field, where) => {
    const { edges } = await read({ field, where });
    const [first] = edges;
    const page = first ? `first: 5, after: "${first.cursor}"` : 'first: 5';
    const asked: Asked = { field, where, page };
    expect(await read(asked)).toEqual(await read(lookedThrough(asked)));
  });

  it.each(conditions)('%s of %s: are the same with those that may meet it', async (field, where) => {
    const asked: Asked = { field, where, includePossible: true };
    expect(await read(asked)).toEqual(await read(lookedThrough(asked)));
  });

  it('of which nothing is stated are no answer, but may be one', async () => {
    const where = '{ grantDate: { gte: "2010" } }';
    const [certain, possible] = [
      await read({ field: 'patents', where }),
      await read({ field: 'patents', where, includePossible: true }),
    ];
    expect(possible.totalCount).toBeGreaterThan(certain.totalCount);
  });

  it.each([
    '{ name: { eq: null } }',
    '{ name: { startsWith: null } }',
    '{ unifiedSocialCreditCode: { in: null } }',
    '{ name: null }',
  ])('are not looked for by what is null: %s', async (where) => {
    expect(codesOf(await ask(server.url, documentOf({ field: 'enterprises', where })))).toEqual([
      'BAD_FILTER',
    ]);
  });

  it('are not looked for by what is no day', async () => {
    const answer = await ask(
      server.url,
      documentOf({ field: 'patents', where: '{ filingDate: { gt: "2021-13" } }' }),
    );
    expect(codesOf(answer)).toEqual(['INVALID_DAY']);
  });
});

describe('what a row costs that is found by a value', () => {
  async function hits(asked: Asked): Promise<number> {
    const { field, where, orderBy = '[]' } = asked;
    const document = `{ list: ${field}(first: 5, where: ${where}, orderBy: ${orderBy}) { nodes { id name } } }`;
    const sent = await statementsSent(database, () => dataOf(server.url, document));
    expect(sent).toHaveLength(1);
    return hitsOf(sent);
  }

  it.each<[string, string, string]>([
    ['enterprises', '{ name: { eq: "合成企业 000150" } }', '[]'],
    ['enterprises', '{ name: { eq: "合成企业 000150" } }', '[{ name: DESC }]'],
    ['enterprises', '{ name: { startsWith: "合成企业 00015" } }', '[{ name: ASC }]'],
    ['enterprises', '{ name: { startsWith: "合成企业 00015" } }', '[{ name: DESC }]'],
    ['enterprises', '{ unifiedSocialCreditCode: { eq: "CODE-11" } }', '[]'],
    ['things', '{ aliases: { includes: "SYNTHETIC enterprise 000150" } }', '[]'],
    ['patents', '{ filingDate: { eq: "2015-03-03" } }', '[]'],
    ['patents', '{ filingDate: { eq: "2015-03-03" } }', '[{ filingDate: DESC }]'],
    ['patents', '{ heldBy: { some: { node: { name: { eq: "合成企业 000150" } } } } }', '[]'],
  ])('%s of %s by %s: does not grow with the list', async (field, where, orderBy) => {
    expect(await hits({ field, where, orderBy })).toBeLessThan(100);
  });

  it('is that of the list where no index holds the value', async () => {
    expect(
      await hits({ field: 'enterprises', where: '{ or: [{ name: { eq: "合成企业 000150" } }] }' }),
    ).toBeGreaterThan(300);
  });
});

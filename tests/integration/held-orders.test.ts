import { rm } from 'node:fs/promises';
import { ask, codesOf, dataOf } from '../support/ask';
import { loadFolder, readRecords, writeDataset, writeRecords, type TestRecord } from '../support/dataset';
import { storeOrders } from '../support/stored-orders';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

/*
 * Orders that an index holds, at the root and of a relationship: they answer any number of rows, and follow names as these
 * change.
 */

const many = 10_020;

/** One firm with more rights than are sorted. Their days repeat, and every tenth has none. */
const rights = `
MATCH (firm:Enterprise {id: 'Enterprise:alpha'})
UNWIND range(1, $many) AS number
CREATE (right:Patent:IntellectualProperty:Thing:Node {
  id: 'Patent:held/' + right('0000' + number, 5),
  name: 'SYNTHETIC ' + right('000' + (number * 7919) % 1000, 3), aliases: [],
  filingDate: CASE WHEN number % 10 = 0 THEN null ELSE toString(date('2015-01-01') + duration({days: number % 300})) END,
  grantDate: CASE WHEN number % 3 = 0 THEN '2020-01-01' END})
CREATE (right)-[:HELD_BY {key: 'HELD_BY|' + right.id + '|' + firm.id}]->(firm)`;

let server: TestServer;
let expected: { id: string; name: string; filingDate: string | null }[];

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
  await server.database.write('many rights', (run) => run(rights.replace('$many', String(many))));
  await storeOrders(server.database);
  const rows = await server.database.read({
    name: 'all',
    text: 'MATCH (n:Patent) RETURN n.id AS id, n.name AS name, n.filingDate AS filingDate',
    parameters: {},
  });
  expected = rows as unknown as typeof expected;
}, 120_000);

afterAll(async () => {
  await server.stop();
});

interface Page {
  nodes: { id: string }[];
  pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
}

const selection = 'nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';

async function patents(orderBy: string, page: string): Promise<Page> {
  const data = await dataOf(server.url, `{ patents(orderBy: [${orderBy}], ${page}) { ${selection} } }`);
  return data.patents as Page;
}

const idsOf = ({ nodes }: Page): string[] => nodes.map(({ id }) => id);

/** By a value, what is not stated last, ties by the id the same way on. */
function sorted(value: 'name' | 'filingDate', descending: boolean): string[] {
  const turned = descending ? -1 : 1;
  const compare = (one: string, other: string) => (one < other ? -turned : one > other ? turned : 0);
  return [...expected]
    .sort((a, b) => {
      const [one, other] = [a[value], b[value]];
      if (one === null || other === null) {
        return one === other ? compare(a.id, b.id) : one === null ? 1 : -1;
      }
      return compare(one, other) || compare(a.id, b.id);
    })
    .map(({ id }) => id);
}

describe('a list that is longer than what is sorted', () => {
  it.each([
    ['name', 'ASC'],
    ['name', 'DESC'],
    ['filingDate', 'ASC'],
    ['filingDate', 'DESC'],
  ] as const)('is read by %s %s from its beginning and from its end', async (property, way) => {
    const all = sorted(property, way === 'DESC');
    const orderBy = `{ ${property}: ${way} }`;
    const first = await patents(orderBy, 'first: 100');
    expect(idsOf(first)).toEqual(all.slice(0, 100));
    const next = await patents(orderBy, `first: 100, after: "${first.pageInfo.endCursor}"`);
    expect(idsOf(next)).toEqual(all.slice(100, 200));
    const back = await patents(orderBy, `last: 100, before: "${next.pageInfo.startCursor}"`);
    expect(idsOf(back)).toEqual(all.slice(0, 100));
    const last = await patents(orderBy, 'last: 100');
    expect(idsOf(last)).toEqual(all.slice(-100));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('is read the same way below the node that it belongs to', async () => {
    const document = `query ($after: String) { node(id: "Enterprise:alpha") { ... on Enterprise {
      rights(first: 100, after: $after, orderBy: [{ node: { name: DESC } }], where: { node: { name: { startsWith: "SYNTHETIC" } } }) {
        ${selection} } } } }`;
    const page = async (after: string | null): Promise<Page> => {
      const data = await dataOf(server.url, document, { after });
      return (data.node as { rights: Page }).rights;
    };
    const all = sorted('name', true).filter((id) => id.startsWith('Patent:held/'));
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(all.slice(0, 200));
  });

  it('is refused in an order that no index holds, and the message names those that are held', async () => {
    const refused = await ask(
      server.url,
      '{ patents(orderBy: [{ name: ASC }, { filingDate: ASC }]) { nodes { id } } }',
    );
    expect(codesOf(refused)).toEqual(['TOO_MANY_TO_ORDER']);
    expect(refused.errors[0]?.message).toContain('order by `name` or `filingDate` or `grantDate` alone');
  });

  it('refuses a cursor of another order', async () => {
    const { pageInfo } = await patents('{ name: ASC }', 'first: 1');
    const refused = await ask(
      server.url,
      `{ patents(orderBy: [{ name: DESC }], after: "${pageInfo.endCursor}") { nodes { id } } }`,
    );
    expect(codesOf(refused)).toEqual(['BAD_CURSOR']);
  });
});

describe('a name that changes', () => {
  let folder: string;
  let records: TestRecord[];

  beforeAll(async () => {
    records = await readRecords(fixture('chain-twin'));
    folder = await writeDataset('chain-twin', records);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  async function ordered(): Promise<{ root: string[]; below: string[] }> {
    const data = await dataOf(
      server.url,
      `{ parties(first: 100, orderBy: [{ name: PINYIN_ASC }]) { nodes { id } }
         node(id: "District:990101") { ... on District {
           parties(first: 100, orderBy: [{ node: { name: PINYIN_ASC } }]) { nodes { id } } } } }`,
    );
    const { parties, node } = data as unknown as { parties: Page; node: { parties: Page } };
    return { root: idsOf(parties), below: idsOf(node.parties) };
  }

  it('takes its place at the root and in the lists that it stands in, and goes back to it', async () => {
    const before = await ordered();
    const renamed = records.map((record) =>
      record.id === 'Enterprise:alpha' ? { ...record, name: '啊 SYNTHETIC', aliases: [] } : record,
    );
    await writeRecords(folder, 'chain-twin', renamed);
    await loadFolder(server.database, folder);
    const after = await ordered();
    expect(after.root[0]).toBe('Enterprise:alpha');
    expect(after.below[0]).toBe('Enterprise:alpha');
    expect(before.root[0]).not.toBe('Enterprise:alpha');
    expect([...after.below].sort()).toEqual([...before.below].sort());
    await writeRecords(folder, 'chain-twin', records);
    await loadFolder(server.database, folder);
    expect(await ordered()).toEqual(before);
  });
});

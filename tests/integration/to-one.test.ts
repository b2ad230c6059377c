import type { Database } from '../../src/database/database';
import { CypherWriter } from '../../src/query/cypher-writer';
import { daysOf, latestOf } from '../../src/query/valid-on';
import { openEmptyDatabase } from '../support/test-database';

let database: Database;

beforeAll(async () => {
  database = await openEmptyDatabase();
}, 60_000);

afterAll(async () => {
  await database.close();
});

interface Held {
  key: string;
  validFrom?: string;
  validTo?: string;
}

/** The key of the relationship that is taken, whatever the order in which several are met. */
async function taken(held: readonly Held[], day?: string): Promise<unknown> {
  const days = day === undefined ? undefined : daysOf(day, 'validOn');
  const text = `RETURN ${latestOf('$pairs', days, new CypherWriter())} AS pair`;
  const keys = new Set<unknown>();
  for (const met of [held, [...held].reverse()]) {
    const pairs = met.map((relationship) => [relationship, `node of ${relationship.key}`]);
    const [row] = await database.read({ name: 'test', text, parameters: { pairs } });
    const [relationship, node] = row?.pair as [Held, string];
    expect(node).toBe(`node of ${relationship.key}`);
    keys.add(relationship.key);
  }
  return [...keys];
}

describe('a to-one relationship that led to several', () => {
  it('is the one that has not ended', async () => {
    expect(
      await taken([
        { key: 'ended', validFrom: '2015', validTo: '2019-12-31' },
        { key: 'begun before', validFrom: '2010' },
      ]),
    ).toEqual(['begun before']);
  });

  it('is the one that ended last, and of those the one that began last', async () => {
    expect(
      await taken([
        { key: 'first', validFrom: '2010', validTo: '2012-01-01' },
        { key: 'second', validFrom: '2012', validTo: '2019-12-31' },
        { key: 'third', validFrom: '2014', validTo: '2019-12-31' },
      ]),
    ).toEqual(['third']);
  });

  it('is the one with the first key where they say the same of their days', async () => {
    expect(await taken([{ key: 'b' }, { key: 'a' }, { key: 'c' }])).toEqual(['a']);
  });

  it('is, on a day, one that names days before one that names none', async () => {
    const held = [{ key: 'undated' }, { key: 'dated', validFrom: '2010', validTo: '2020-12-31' }];
    expect(await taken(held)).toEqual(['undated']);
    expect(await taken(held, '2015')).toEqual(['dated']);
  });
});

import type { Database } from '../../../src/database/database';
import { integer } from '../../../src/database/values';
import { renewOrders } from '../../../src/importing/renew-orders';
import { RandomStream } from '../../../src/synthetic/random-stream';
import { lab } from './kinds';
import type { Graph, Item, Link, Reading, Value } from './naive';

/** Few values, so that ties and repetitions are frequent; upper and lower case, Chinese, and an empty text. */
export const pools = {
  text: ['a', 'A', 'ab', 'b', '枣', '枣庄', ''],
  day: ['2019-12-31', '2020-01-01', '2020-06-15', '2020-06-30', '2021-01-01'],
  number: [0, 1, 2, 3],
  boolean: [true, false],
  grade: ['LOW', 'HIGH'],
  comparator: ['EQUAL', 'ABOUT', 'MORE_THAN', 'AT_LEAST', 'NEARLY', 'AT_MOST', 'LESS_THAN'],
  certainty: ['STATED', 'PROBABLE', 'POSSIBLE'],
} satisfies Record<string, readonly [Value, ...Value[]]>;

/** A graph that a seed determines, with much that is not stated. */
export function randomGraph(seed: number): Graph {
  const random = new RandomStream(seed, 'query lab');
  const maybe = (pool: readonly [Value, ...Value[]]): Value => (random.chance(30) ? null : random.pick(pool));
  const holders = Array.from({ length: 8 }, (_, index): Item => {
    const id = `Holder:${index}`;
    const members = maybe(pools.number);
    return {
      ...{ id, name: maybe(pools.text), opened: maybe(pools.day), active: maybe(pools.boolean) },
      ...{ members, membersComparator: members === null ? null : maybe(pools.comparator) },
    };
  });
  const rights = Array.from({ length: 16 }, (_, index): Item => {
    const worth = maybe(pools.number);
    return {
      ...{ id: `Right:${String(index).padStart(2, '0')}`, title: random.pick(pools.text) },
      tags: pools.text.filter(() => random.chance(20)),
      ...{ grade: maybe(pools.grade), worth, pages: maybe(pools.number), granted: maybe(pools.day) },
      worthComparator: worth === null ? null : maybe(pools.comparator),
    };
  });
  const links: Link[] = [];
  for (const right of rights) {
    for (const holder of holders) {
      if (!random.chance(18)) continue;
      const properties = {
        ...{ role: maybe(pools.text), share: maybe(pools.number), certainty: maybe(pools.certainty) },
        ...{ validFrom: maybe(pools.day), validTo: null },
      };
      links.push({ type: 'HELD_BY', from: String(right.id), to: String(holder.id), properties });
    }
    for (const other of rights) {
      if (String(other.id) <= String(right.id) || !random.chance(8)) continue;
      links.push({ type: 'LIKE', from: String(right.id), to: String(other.id), properties: {} });
    }
  }
  return { holders, rights, links, gauges, readings: readingsOf(seed, holders, rights) };
}

const gauges: readonly Item[] = [
  { id: 'Gauge:even', unit: '件', words: ['项'] },
  { id: 'Gauge:mixed', unit: '件', words: [] },
];

/** Figures about things; those of one gauge are all of one kind. */
function readingsOf(seed: number, holders: readonly Item[], rights: readonly Item[]): Reading[] {
  const random = new RandomStream(seed, 'readings');
  const [first = '', ...others] = [...holders, ...rights].map(({ id }) => String(id));
  const measured = [1, 2, 3, 4].map((number) => `Holder:${number}`);
  return Array.from({ length: 60 }, (_, index) => {
    const isEven = random.chance(80);
    const end = random.chance(15) ? null : random.pick(pools.day);
    return {
      id: `Reading:${index}`,
      gauge: isEven ? 'Gauge:even' : 'Gauge:mixed',
      subject: random.pick([first, ...others]),
      measuredAt: random.chance(40) ? random.pick(['Holder:0', ...measured]) : null,
      values: {
        number: random.chance(15) ? null : random.pick(pools.number),
        unit: random.pick(isEven || random.chance(30) ? ['件', '项'] : ['件']),
        basis: random.chance(15) ? 'OPEN' : 'STATED',
        start: !isEven && random.chance(20) ? end : null,
        end,
      },
    };
  });
}

const whole = new Set(['members', 'pages', 'share']);

/** What is not stated is absent; whole numbers are Neo4j's integers, as the loader writes them. */
function stored(item: Item): Record<string, unknown> {
  const present = Object.entries(item).filter(([, value]) => value !== null);
  return Object.fromEntries(
    present.map(([name, value]) => [name, whole.has(name) ? integer(value as number) : value]),
  );
}

export async function writeGraph(
  database: Database,
  { holders, rights, links, gauges: measures, readings }: Graph,
): Promise<void> {
  await database.write('query lab', async (run) => {
    await run('UNWIND $rows AS row CREATE (n:Node:Holder) SET n = row', { rows: holders.map(stored) });
    await run('UNWIND $rows AS row CREATE (n:Node:Right) SET n = row', { rows: rights.map(stored) });
    await run('UNWIND $rows AS row CREATE (n:Node:Gauge) SET n = row', { rows: measures.map(stored) });
    await run(
      `UNWIND $rows AS row MATCH (gauge:Gauge {id: row.gauge}), (subject:Node {id: row.subject})
       CREATE (gauge)<-[:OF_GAUGE {key: row.id}]-(n:Node:Reading {id: row.id})-[:READING_OF {key: row.id}]->(subject)
       SET n += row.values WITH n, row MATCH (holder:Holder {id: row.measuredAt})
       CREATE (n)-[:MEASURED_AT {key: row.id}]->(holder)`,
      { rows: readings.map((reading) => ({ ...reading, values: stored(reading.values) })) },
    );
    for (const type of ['HELD_BY', 'LIKE'] as const) {
      const rows = links
        .filter((link) => link.type === type)
        .map(({ from, to, properties }) => {
          return { from, to, properties: { ...stored(properties), key: `${type}|${from}|${to}` } };
        });
      await run(
        `UNWIND $rows AS row MATCH (a:Node {id: row.from}), (b:Node {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
        { rows },
      );
    }
  });
  await renewOrders(database, lab, () => undefined);
}

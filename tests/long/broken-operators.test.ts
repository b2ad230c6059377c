import type { Database } from '../../src/database/database';
import type { Asked } from '../../src/query/where/asked';
import type * as Bounds from '../../src/query/where/bounds';
import type * as AskedModule from '../../src/query/where/asked';
import type * as ValueCondition from '../../src/query/where/value-condition';
import type * as Keyset from '../../src/query/order/keyset';
import { emptyDatabase, openTestDatabase } from '../support/test-database';
import { writeReport } from './report';

/*
 * The comparison of lists with a row-by-row evaluation is worth something only if it fails where the compiler is wrong. Here it
 * is made wrong on purpose, in one operator at a time.
 */

const found: { broken: string; found: string; seconds: number }[] = [];
let database: Database;

beforeAll(() => {
  database = openTestDatabase();
});

afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
  await writeReport('broken-operators', {
    title: 'Operators that are broken on purpose',
    facts: { broken: breaks.length, found: found.length },
    rows: found,
  });
});

interface Break {
  module: string;
  exported: string;
  /** The function as it is, made wrong. */
  broken: (right: never) => unknown;
}

/** Gives one operator of a filter the meaning of another. */
const renamed =
  (from: string, to: string) =>
  (right: typeof ValueCondition.valueConditions): typeof right =>
  (value, filter, asked, writer) => {
    const { [from]: operand, ...others } = filter;
    const wrong = operand === undefined ? filter : { ...others, [to]: operand };
    return right(value, value.property.list ? filter : wrong, asked, writer);
  };

const without = (left: string, filter: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(filter).filter(([name]) => name !== left));

const where = '../../src/query/where';
const values = { module: `${where}/value-condition`, exported: 'valueConditions' };
const breaks: readonly (readonly [string, Break])[] = [
  ['gte is gt', { ...values, broken: renamed('gte', 'gt') }],
  ['lt is lte', { ...values, broken: renamed('lt', 'lte') }],
  ['contains is startsWith', { ...values, broken: renamed('contains', 'startsWith') }],
  [
    'ignoreCase is left out',
    {
      ...values,
      broken:
        (right: typeof ValueCondition.valueConditions): typeof right =>
        (value, filter, asked, writer) =>
          right(value, without('ignoreCase', filter), asked, writer),
    },
  ],
  [
    'a bound is read as the number itself',
    {
      module: `${where}/bounds`,
      exported: 'boundedPredicate',
      broken:
        (right: typeof Bounds.boundedPredicate): typeof right =>
        (operator, value, _comparator, wanted, asked) =>
          right(operator, value, "'EQUAL'", wanted, asked),
    },
  ],
  [
    'not does not turn certain into possible',
    {
      module: `${where}/asked`,
      exported: 'negated',
      broken: (): typeof AskedModule.negated => (asked: Asked) => ({ ...asked, negated: true }),
    },
  ],
  [
    'a page takes up its last row again',
    {
      module: '../../src/query/order/keyset',
      exported: 'beyond',
      broken:
        (right: typeof Keyset.beyond): typeof right =>
        (keys, given, side, writer) =>
          `(${right(keys, given, side, writer)} OR ${keys.at(-1)?.expression ?? ''} = ${writer.value(given.at(-1))})`,
    },
  ],
];

it.each(breaks)(
  'is found: %s',
  async (what, { module, exported, broken }) => {
    const started = Date.now();
    await jest.isolateModulesAsync(async () => {
      jest.doMock(module, () => {
        const right: Record<string, unknown> = jest.requireActual(module);
        return { ...right, [exported]: broken(right[exported] as never) };
      });
      const { compareLists } = await import('../support/query-lab/compare-lists');
      await expect(compareLists(database, 1, 30)).rejects.toThrow(/Property failed/);
      jest.dontMock(module);
    });
    found.push({ broken: what, found: 'yes', seconds: Math.round((Date.now() - started) / 1_000) });
  },
  600_000,
);

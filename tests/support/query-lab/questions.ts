import fc from 'fast-check';
import type { RandomStream } from '../../../src/synthetic/random-stream';
import type { Where } from './naive';
import { pools } from './random-graph';

type Kind = 'Holder' | 'Right';
type Pool = keyof typeof wanted;

/** What conditions compare with: values that are stored, others, and parts of dates. */
const wanted = {
  ...pools,
  date: ['2020', '2020-06', '2020-06-15', '2019-12-31', '2021'],
  flag: [true, false],
  id: ['Right:00', 'Right:07', 'Holder:3', 'Nothing:1'],
} as const;

/** A place for a value of a pool, so that one question is asked with many values. */
class Slot {
  constructor(
    readonly pool: Pool,
    readonly many: boolean,
  ) {}
}

const slot = (pool: Pool, many = false): fc.Arbitrary<Slot> => fc.constant(new Slot(pool, many));
/** One or two of some parts: with more, hardly a row would meet them all, and no error in one of them would show. */
const some = (operators: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Where> =>
  fc
    .uniqueArray(fc.constantFrom(...Object.keys(operators)), { minLength: 1, maxLength: 2 })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((name) => [name, operators[name] ?? fc.constant({})]))),
    );

const text = some({
  ...{ eq: slot('text'), in: slot('text', true), startsWith: slot('text'), endsWith: slot('text') },
  ...{ contains: slot('text'), ignoreCase: slot('flag'), stated: slot('flag') },
});
const number = some({
  ...{ eq: slot('number'), in: slot('number', true), gt: slot('number'), gte: slot('number') },
  ...{ lt: slot('number'), lte: slot('number'), stated: slot('flag') },
});
const date = some({
  ...{ eq: slot('date'), in: slot('date', true), gt: slot('date'), gte: slot('date') },
  ...{ lt: slot('date'), lte: slot('date'), stated: slot('flag') },
});
const member = (pool: Pool) => some({ eq: slot(pool), in: slot(pool, true), stated: slot('flag') });
const list = some({
  ...{ includes: slot('text'), includesAny: slot('text', true), includesAll: slot('text', true) },
  stated: slot('flag'),
});
const id = some({ eq: slot('id'), in: slot('id', true) });

const values: Record<Kind | 'Holding' | 'Link', Record<string, fc.Arbitrary<Where>>> = {
  Holder: {
    id,
    name: text,
    opened: date,
    active: some({ eq: slot('boolean'), stated: slot('flag') }),
    members: number,
  },
  Right: { id, title: text, tags: list, grade: member('grade'), worth: number, pages: number, granted: date },
  Holding: { certainty: member('certainty'), validFrom: date, role: text, share: number },
  Link: { certainty: member('certainty'), validFrom: date },
};

interface Related {
  properties: 'Holding' | 'Link';
  target: Kind;
}

const relationships: Record<Kind, Record<string, Related>> = {
  Holder: { holds: { properties: 'Holding', target: 'Right' } },
  Right: {
    heldBy: { properties: 'Holding', target: 'Holder' },
    like: { properties: 'Link', target: 'Right' },
  },
};

function logic(inner: fc.Arbitrary<Where>): Record<string, fc.Arbitrary<unknown>> {
  const alternatives = fc.array(inner, { maxLength: 2 });
  return { and: alternatives, or: alternatives, not: inner };
}

/** Conditions on a kind, so many levels deep. */
export function whereOf(kind: Kind, depth: number): fc.Arbitrary<Where> {
  if (depth === 0) return some(values[kind]);
  const related = Object.entries(relationships[kind]).map(([name, { properties, target }]) => {
    const link = some({
      ...values[properties],
      node: whereOf(target, depth - 1),
      ...logic(some({ ...values[properties], node: whereOf(target, depth - 1) })),
    });
    const count = some({
      ...{ where: link, eq: slot('number'), gt: slot('number'), gte: slot('number') },
      ...{ lt: slot('number'), lte: slot('number') },
    });
    return [name, some({ some: link, none: link, every: link, count })];
  });
  return some({
    ...values[kind],
    ...(Object.fromEntries(related) as Record<string, fc.Arbitrary<Where>>),
    ...logic(whereOf(kind, depth - 1)),
  });
}

const direction = fc.constantFrom('ASC', 'DESC');

const latestValue = fc.record({ indicator: fc.constantFrom('Gauge:even', 'Gauge:mixed'), direction });

const orders: Record<Kind, Record<string, fc.Arbitrary<unknown>>> = {
  Holder: {
    ...{ name: direction, opened: direction, active: direction, members: direction },
    ...{ holds: fc.record({ count: direction }), latestValue },
  },
  Right: {
    ...{ title: direction, grade: direction, worth: direction, granted: direction },
    ...{ heldBy: fc.record({ count: direction }), like: fc.record({ count: direction }), latestValue },
  },
};

function orderOf(kind: Kind): fc.Arbitrary<Where[]> {
  const key = fc
    .constantFrom(...Object.keys(orders[kind]))
    .chain((name) => fc.record({ [name]: orders[kind][name] ?? direction }));
  return fc.array(key, { maxLength: 2 });
}

export interface Question {
  kind: Kind;
  /** With a Slot wherever a value is compared. */
  where: Where;
  orderBy: Where[];
  possible: boolean;
}

/** A list, a condition and an order; the values are filled in later. */
export const question: fc.Arbitrary<Question> = fc.constantFrom<Kind>('Holder', 'Right').chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    where: fc.integer({ min: 0, max: 2 }).chain((depth) => whereOf(kind, depth)),
    orderBy: orderOf(kind),
    possible: fc.boolean(),
  }),
);

/** The conditions with values. */
export function filled(where: Where, random: RandomStream): Where {
  const fill = (part: unknown): unknown => {
    if (part instanceof Slot) {
      const pool = wanted[part.pool] as readonly [unknown, ...unknown[]];
      if (!part.many) return random.pick(pool);
      return Array.from({ length: random.between(0, 3) }, () => random.pick(pool));
    }
    if (Array.isArray(part)) return part.map(fill);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, fill(inner)]));
  };
  return fill(where) as Where;
}

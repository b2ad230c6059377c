import fc from 'fast-check';
import type { Where } from './naive';
import type { Grouping } from './naive-groups';

type Kind = 'Holder' | 'Right';

const key = (...given: Where[]): fc.Arbitrary<Where> => fc.constantFrom(...given);
const value = 'VALUE';
const granted = ['DAY', 'MONTH', 'YEAR'].map((taken) => ({ granted: taken }));

/** Keys of each sort: texts, lists, enums, booleans, parts of dates, through relationships both ways. */
const keys: Record<Kind, fc.Arbitrary<Where>> = {
  Holder: key(
    ...[{ name: value }, { active: value }, { opened: 'YEAR' }, { opened: 'MONTH' }, { id: value }],
    ...[{ holds: { certainty: value } }, { holds: { node: { grade: value } } }, { holds: { share: value } }],
    { holds: { node: { like: { node: { title: value } } } } },
  ),
  Right: key(
    ...[{ title: value }, { tags: value }, { grade: value }, { pages: value }, ...granted],
    ...[
      { heldBy: { node: { id: value } } },
      { heldBy: { node: { name: value } } },
      { heldBy: { role: value } },
    ],
    ...[{ like: { node: { grade: value } } }, { heldBy: { node: { holds: { node: { tags: value } } } } }],
  ),
};

const summed: Record<Kind, string[]> = { Holder: ['members'], Right: ['worth', 'pages'] };
const direction = fc.constantFrom('ASC', 'DESC');
const part = fc.constantFrom('stated', 'sum', 'avg', 'min', 'max');
const operator = fc.constantFrom('gt', 'gte', 'lt', 'lte', 'eq');
const condition = fc
  .tuple(operator, fc.integer({ min: 0, max: 4 }))
  .map(([name, wanted]) => ({ [name]: wanted }));

export interface GroupQuestion {
  kind: Kind;
  possible: boolean;
  grouping: Grouping;
}

/** A grouping with up to three keys, two values, a condition and an order. */
export const groupQuestion: fc.Arbitrary<GroupQuestion> = fc
  .constantFrom<Kind>('Holder', 'Right')
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      possible: fc.boolean(),
      grouping: fc.record({
        by: fc.array(keys[kind], { minLength: 1, maxLength: 3 }),
        of: fc.constant(summed[kind]),
        having: fc.oneof(
          fc.constant({}),
          fc.record({ count: condition }),
          fc.tuple(part, condition).map(([name, one]) => ({ values: [{ index: 0, [name]: one }] })),
        ),
        orderBy: fc.array(
          fc.oneof(
            fc.record({ count: direction }),
            fc.record({ key: fc.record({ index: fc.constant(0), direction }) }),
            fc.record({ value: fc.record({ index: fc.constant(0), of: part, direction }) }),
          ),
          { maxLength: 2 },
        ),
      }),
    }),
  );

import { costDifferences, type Cost } from '../support/operation-costs';

const cost: Cost = { asked: { id: 'a' }, statements: 1, hits: 1_000, bytes: 300 };
const seen = (now: Partial<Cost>): string[] => costDifferences('look-up', [cost], [{ ...cost, ...now }]);

it('is silent about what is as committed, and about hits within 10 % or 10', () => {
  expect(seen({})).toEqual([]);
  expect(seen({ hits: 1_100 })).toEqual([]);
  expect(costDifferences('small', [{ ...cost, hits: 7 }], [{ ...cost, hits: 17 }])).toEqual([]);
});

it('says of each figure what was committed, what was seen, and how to renew it', () => {
  expect(seen({ statements: 2, hits: 1_101, bytes: 299 })).toEqual([
    'look-up {"id":"a"}, statements: committed 1, seen 2. If this is meant: npm run costs:emit',
    'look-up {"id":"a"}, hits: committed 1000, seen 1101. If this is meant: npm run costs:emit',
    'look-up {"id":"a"}, bytes: committed 300, seen 299. If this is meant: npm run costs:emit',
  ]);
});

it('tells less as well as more, since the next change is held against it', () => {
  expect(seen({ hits: 500 })).toHaveLength(1);
});

it('tells an operation that has other variables, none, or no committed costs', () => {
  expect(seen({ asked: { id: 'b' } })).toHaveLength(1);
  expect(costDifferences('new', undefined, [cost])).toHaveLength(1);
  expect(costDifferences('gone', [cost], undefined)).toHaveLength(1);
});

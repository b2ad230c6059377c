import { measureCosts, measuredNames } from '../support/measure-costs';
import { committedCosts, costDifferences, type Costs } from '../support/operation-costs';

/*
 * No operation may come to ask the database more often, to read more there or to answer with more, unless somebody says
 * so by committing it.
 */

const committed = committedCosts();
let seen: Costs = {};

beforeAll(async () => {
  seen = await measureCosts();
}, 300_000);

it('the operations are those whose costs are committed', () => {
  expect(Object.keys(committed)).toEqual(measuredNames);
});

it.each(measuredNames)('%s costs what is committed', (name) => {
  expect(costDifferences(name, committed[name], seen[name])).toEqual([]);
});

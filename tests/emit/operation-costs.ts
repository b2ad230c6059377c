import { measureCosts } from '../support/measure-costs';
import { commitCosts } from '../support/operation-costs';

it('writes what the operations cost, to be committed', async () => {
  commitCosts(await measureCosts());
}, 300_000);

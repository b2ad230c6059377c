import DataLoader from 'dataloader';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import type { RequestContext } from '../../query/request-context';

/** The most rights listed for one agency and client. */
export const maximumRights = 100;

const text = namedQuery('services/rights-of-clients');

const rightsRow = z.object({ position: z.number(), rights: z.array(z.string()) });

interface Pair {
  agency: string;
  client: string;
}

/** Ids of the rights that an agency handled for a client; all pairs of an answer are one statement. */
export async function loadRightsOfClient(pair: Pair, context: RequestContext): Promise<string[]> {
  const loader = context.loader(
    'rights of clients',
    () =>
      new DataLoader<Pair, string[], string>((pairs) => readRights(pairs, context), {
        cacheKeyFn: ({ agency, client }) => `${agency} ${client}`,
        maxBatchSize: 1_000,
      }),
  );
  return loader.load(pair);
}

async function readRights(pairs: readonly Pair[], context: RequestContext): Promise<string[][]> {
  context.budget.spend(pairs.length);
  const rows = await context.read({
    name: 'rights of clients',
    text,
    parameters: { pairs, limit: integer(maximumRights) },
  });
  const found = rows.map((row) => rightsRow.parse(row));
  const byPosition = new Map(found.map(({ position, rights }) => [position, rights]));
  return pairs.map((_, position) => byPosition.get(position) ?? []);
}

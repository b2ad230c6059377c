import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import type { RequestContext } from '../../query/request-context';
import { Dataset, Graph, maximumDatasets } from './about.type';

const text = namedQuery('about/this-graph');

const graphRow = z.object({
  synthetic: z.boolean(),
  datasets: z.array(z.object({ id: z.string(), loadedAt: z.number().nullable() })),
});

/** What this graph is, in one statement. */
export async function readGraph(context: RequestContext): Promise<Graph> {
  context.budget.spend(1);
  const [row] = await context.read({
    name: 'this graph',
    text,
    parameters: { limit: integer(maximumDatasets) },
  });
  const { synthetic, datasets } = graphRow.parse(row);
  return Object.assign(new Graph(), {
    synthetic,
    datasets: datasets.map(({ id, loadedAt }) =>
      Object.assign(new Dataset(), { id, loadedAt: loadedAt === null ? null : new Date(loadedAt) }),
    ),
  });
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import type { RequestContext } from '../../query/request-context';
import { Dataset, Graph, maximumDatasets, maximumDatasetsOfVersion } from './about.type';

const text = namedQuery('about/this-graph');

const graphRow = z.object({
  synthetic: z.boolean(),
  datasets: z.array(z.object({ id: z.string(), loadedAt: z.number().nullable() })),
});

type DatasetRow = z.infer<typeof graphRow>['datasets'][number];

/** What this graph is, in one statement. */
export async function readGraph(context: RequestContext): Promise<Graph> {
  context.budget.spend(1);
  const [row] = await context.read({
    name: 'this graph',
    text,
    parameters: { limit: integer(maximumDatasetsOfVersion) },
  });
  const { synthetic, datasets } = graphRow.parse(row);
  return Object.assign(new Graph(), {
    synthetic,
    version: versionOf(datasets),
    datasets: datasets
      .slice(0, maximumDatasets)
      .map(({ id, loadedAt }) =>
        Object.assign(new Dataset(), { id, loadedAt: loadedAt === null ? null : new Date(loadedAt) }),
      ),
  });
}

/** Every load that changes something sets the time of its data set, so that names and times tell two states apart. */
function versionOf(datasets: readonly DatasetRow[]): string {
  return createHash('sha256')
    .update(JSON.stringify(datasets.map(({ id, loadedAt }) => [id, loadedAt])))
    .digest('hex')
    .slice(0, 16);
}

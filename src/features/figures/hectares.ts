import Big from 'big.js';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import type { RequestContext } from '../../query/request-context';
import { divide } from './quantity';

/** To the square metre. */
export const hectareDecimals = 4;
/** The most figures of one statement. */
const maximumBatch = 1_000;

/** An area in 亩 in hectares, 15 亩 being one; the last decimal is rounded half up. */
export function hectaresOf(exactMu: string): string {
  return divide(new Big(exactMu), new Big(15), hectareDecimals).toFixed();
}

const text = namedQuery('figures/areas');

const areaRow = z.object({ id: z.string(), exact: z.string().nullable(), unit: z.string().nullable() });

/** The hectares of a figure in 亩; null for any other. All figures of an operation are one statement. */
export async function loadHectares(figure: string, context: RequestContext): Promise<string | null> {
  const loader = context.loader(
    'hectares',
    () =>
      new DataLoader<string, string | null, string>((ids) => readHectares(ids, context), {
        cacheKeyFn: (id) => id,
        maxBatchSize: maximumBatch,
      }),
  );
  return loader.load(figure);
}

async function readHectares(ids: readonly string[], context: RequestContext): Promise<(string | null)[]> {
  const rows = await context.read({ name: 'hectares', text, parameters: { figures: ids } });
  const areas = new Map(rows.map((row) => areaRow.parse(row)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const area = areas.get(id);
    return area?.exact && area.unit === '亩' ? hectaresOf(area.exact) : null;
  });
}

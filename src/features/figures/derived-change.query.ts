import DataLoader from 'dataloader';
import { z } from 'zod';
import { integer } from '../../database/values';
import type { RequestContext } from '../../query/request-context';
import { derivedChange } from './derived-change';
import type { DerivedChange } from './derived-change.type';
import { figureRow, figuresQuery, indicatorRow } from './figure';

/** The most figures of the year before that are looked at for one figure. */
const maximumEarlier = 50;
/** The most figures of one statement. */
const maximumBatch = 1_000;

const text = figuresQuery('years-before');

const changeRow = z.object({
  id: z.string(),
  figure: figureRow,
  indicator: indicatorRow,
  earlier: z.array(figureRow),
});

/** The change of a figure against the year before. All figures of an operation are one statement. */
export async function loadDerivedChange(figure: string, context: RequestContext): Promise<DerivedChange> {
  const loader = context.loader(
    'derivedChange',
    () =>
      new DataLoader<string, DerivedChange, string>((ids) => readDerivedChanges(ids, context), {
        cacheKeyFn: (id) => id,
        maxBatchSize: maximumBatch,
      }),
  );
  return loader.load(figure);
}

async function readDerivedChanges(
  ids: readonly string[],
  context: RequestContext,
): Promise<(DerivedChange | Error)[]> {
  const rows = await context.read({
    name: 'derivedChange',
    text,
    parameters: { figures: ids, limit: integer(maximumEarlier) },
  });
  const changes = new Map(
    rows
      .map((row) => changeRow.parse(row))
      .map(({ id, figure, indicator, earlier }) => [
        id,
        derivedChange(
          { ...figure, indicator },
          earlier.map((one) => ({ ...one, indicator })),
        ),
      ]),
  );
  return ids.map((id) => changes.get(id) ?? new Error(`${id} has no indicator or no subject.`));
}

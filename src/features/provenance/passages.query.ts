import DataLoader from 'dataloader';
import { z } from 'zod';
import type { RequestContext } from '../../query/request-context';
import { passage, type Passage } from './citation';
import type { CitedPart } from './cited-parts';
import { passagesStatement } from './provenance.statement';

interface Wanted {
  id: string;
  parts: ReadonlySet<CitedPart>;
}

const passageRow = z.object({ passage });

/** Passages by their ids, without those that are not there; loads of one tick become one statement. */
export async function loadPassages(
  ids: readonly string[],
  parts: ReadonlySet<CitedPart>,
  context: RequestContext,
): Promise<ReadonlyMap<string, Passage>> {
  const loader = context.loader('passages', () => {
    return new DataLoader<Wanted, Passage | null, string>((wanted) => readPassages(wanted, context), {
      cacheKeyFn: (wanted) => [wanted.id, ...wanted.parts].join(' '),
      maxBatchSize: 1_000,
    });
  });
  const loaded = await Promise.all(ids.map((id) => loader.load({ id, parts })));
  return new Map(loaded.flatMap((found) => (found ? [[found.id, found] as const] : [])));
}

async function readPassages(wanted: readonly Wanted[], context: RequestContext): Promise<(Passage | null)[]> {
  const rows = await context.read({
    name: 'passages',
    text: passagesStatement(new Set(wanted.flatMap(({ parts }) => [...parts]))),
    parameters: { ids: [...new Set(wanted.map(({ id }) => id))] },
  });
  const found = new Map(rows.map((row) => passageRow.parse(row).passage).map((one) => [one.id, one]));
  return wanted.map(({ id }) => found.get(id) ?? null);
}

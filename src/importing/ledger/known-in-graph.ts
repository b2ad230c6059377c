import { z } from 'zod';
import type { Database } from '../../database/database';
import { namedQuery } from '../../database/named-query';
import { groupedBy } from '../../grouped-by';
import { passagePrefix } from './evidence';
import type { Known, KnownThing, LookUpKnown } from './known';

const text = namedQuery('ledgers/known');

const knownRow = z.object({
  by: z.enum(['ID', 'NAME', 'CODE']),
  key: z.string(),
  id: z.string(),
  name: z.string().nullable(),
  unit: z.string().nullable(),
  sourceKind: z.string().nullable(),
  own: z.boolean(),
});

/** Looks up what a ledger speaks of in the graph, in one statement. */
export function knownInGraph(database: Database): LookUpKnown {
  return async ({ ledgerId, ids, names, codes }): Promise<Known> => {
    const rows = await database.read({
      name: `known to ledger ${ledgerId}`,
      text,
      parameters: { ids, names, codes, own: passagePrefix(ledgerId) },
    });
    const found = rows.map((row) => knownRow.parse(row));
    const listed = (by: 'NAME' | 'CODE'): Map<string, KnownThing[]> => {
      const rowsByKey = groupedBy(
        found.filter((row) => row.by === by),
        ({ key }) => key,
      );
      return new Map([...rowsByKey].map(([key, ofKey]) => [key, ofKey.map(thingOf)]));
    };
    return {
      ids: new Map(found.filter(({ by }) => by === 'ID').map((row) => [row.key, thingOf(row)])),
      names: listed('NAME'),
      codes: listed('CODE'),
    };
  };
}

function thingOf({ id, name, unit, sourceKind, own }: z.infer<typeof knownRow>): KnownThing {
  return { id, name: name ?? id, unit, sourceKind, own };
}

import DataLoader from 'dataloader';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import type { RelationshipField } from '../../ontology/ontology';
import type { RequestContext } from '../../query/request-context';
import { gap, GapReason, type Gap } from '../gaps/gap.type';

const query = namedQuery('absence-gaps/complete-for');
const row = z.object({ type: z.string() });

/**
 * What a list asked for by the absence of some relationships cannot know: a gap for each sort of them that no source is marked
 * complete for (`Source.completeFor`). All lists of one level of an answer are one statement.
 */
export async function absenceGaps(
  absences: readonly RelationshipField[],
  context: RequestContext,
): Promise<Gap[]> {
  const loader = context.loader(
    'complete sources',
    () => new DataLoader<string, boolean, string>((types) => readComplete(types, context)),
  );
  const covered = await Promise.all(absences.map(({ type }) => loader.load(type)));
  return absences
    .filter((_, index) => !covered[index])
    .map(({ name, type }) =>
      gap(
        GapReason.NOT_COVERED,
        `No source is marked complete for \`${name}\` (${type}): that none is recorded does not say that there is none.`,
        { property: name },
      ),
    );
}

/** Of which relationship types a source says that it names every one. */
async function readComplete(types: readonly string[], context: RequestContext): Promise<boolean[]> {
  const rows = await context.read({ name: 'complete sources', text: query, parameters: { types } });
  const complete = new Set(rows.map((one) => row.parse(one).type));
  return types.map((type) => complete.has(type));
}

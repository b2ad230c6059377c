import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import type { Kind } from '../../ontology/ontology';
import type { RequestContext } from '../../query/request-context';
import type { Where } from '../../query/where/compile-where';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { absencesIn } from './absences';

const query = namedQuery('absence-gaps/complete-for');
const row = z.object({ type: z.string() });

/**
 * What a list asked for by the absence of a relationship cannot know: a gap for each sort of relationship that no source is
 * marked complete for (`Source.completeFor`).
 */
export async function absenceGaps(kind: Kind, where: Where | null, context: RequestContext): Promise<Gap[]> {
  const absences = absencesIn(kind, where ?? {});
  if (absences.length === 0) return [];
  const types = absences.map(({ type }) => type);
  const rows = await context.read({ name: 'complete sources', text: query, parameters: { types } });
  const complete = new Set(rows.map((one) => row.parse(one).type));
  return absences
    .filter(({ type }) => !complete.has(type))
    .map(({ name, type }) =>
      gap(
        GapReason.NOT_COVERED,
        `No source is marked complete for \`${name}\` (${type}): that none is recorded does not say that there is none.`,
        { property: name },
      ),
    );
}

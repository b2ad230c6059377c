import DataLoader from 'dataloader';
import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import type { RequestContext } from '../../query/request-context';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { expectedOf, type Expected, type ExpectedPart, type KindWithGaps } from './expected-parts';

const text = namedQuery('event-gaps/event-gaps');
const branch = namedQuery('event-gaps/part');

const openRow = z.object({
  event: z.string(),
  properties: z.array(z.string()),
  notStated: z.array(z.string()),
  notIdentified: z.array(z.string()),
});

type OpenRow = z.infer<typeof openRow>;

/** What sources leave open about an event; all events of one kind in an answer are one statement. */
export async function loadEventGaps(id: string, kind: KindWithGaps, context: RequestContext): Promise<Gap[]> {
  const loader = context.loader(`gaps of ${kind}`, () => {
    const expected: Expected = expectedOf[kind];
    return new DataLoader<string, Gap[], string>((events) => readGaps(events, kind, expected, context), {
      cacheKeyFn: (event) => event,
      maxBatchSize: 1_000,
    });
  });
  return loader.load(id);
}

async function readGaps(
  events: readonly string[],
  kind: KindWithGaps,
  expected: Expected,
  context: RequestContext,
): Promise<Gap[][]> {
  context.budget.spend(events.length);
  const rows = await context.read({
    name: `gaps of ${kind}`,
    text: text.replace('PARTS', () => expected.parts.map(branchOf).join('\nUNION ALL\n')),
    parameters: { events, properties: expected.properties.map(({ property }) => property) },
  });
  const found = new Map(rows.map((row) => openRow.parse(row)).map((row) => [row.event, row]));
  return events.map((event) => {
    const row = found.get(event);
    return row ? gapsOf(row, expected) : [];
  });
}

/** Relationship types stand in the text, since Cypher takes none as a parameter. */
function branchOf({ property, path }: ExpectedPart): string {
  const pattern = path.map((type) => `-[:${type}]->`).join('()');
  return branch.replace('NAME', property).replaceAll('PATH', pattern);
}

function gapsOf(row: OpenRow, expected: Expected): Gap[] {
  const { event: subject, properties, notStated, notIdentified } = row;
  const parts = expected.parts.flatMap(({ property, whom }) => {
    if (notStated.includes(property)) {
      return [gap(GapReason.NOT_STATED, `No source names ${whom}.`, { subject, property })];
    }
    const message = `A source speaks of a group or hides the name, and so does not tell ${whom}.`;
    return notIdentified.includes(property)
      ? [gap(GapReason.NOT_IDENTIFIED, message, { subject, property })]
      : [];
  });
  const stated = expected.properties
    .filter(({ property }) => properties.includes(property))
    .filter(
      ({ neededWithout: part }) =>
        part === undefined || notStated.includes(part) || notIdentified.includes(part),
    )
    .map(({ property, field = property, message }) =>
      gap(GapReason.NOT_STATED, message, { subject, property: field }),
    );
  return [...parts, ...stated];
}

import { z } from 'zod';
import { endsOf, relationshipKey } from '../../statements/desired-graph';
import { said, type Said } from './said';
import { Step, type Link } from './step';

/** An item of a level of steps.cypher. */
const stepRow = z
  .tuple([
    z.string(),
    z.array(z.number()).nullable(),
    z.boolean(),
    z.string().nullable(),
    z.string().nullable(),
    z.array(said).nullable(),
    z.string().nullable(),
    z.number().nullable(),
  ])
  .transform(([from, degrees, isWalked, by, key, ofLinks, meeting, size]) => {
    return { from, degrees, isWalked, by, key, said: ofLinks, meeting, size };
  });

export type StepRow = z.infer<typeof stepRow>;

/** The properties that were asked for of a thing, the id first. */
const thingRow = z.tuple([z.string()], z.unknown());

export type ThingRow = z.infer<typeof thingRow>;

/** What steps.cypher answers: a part of the items of a level, and some of its rows what was read of things. */
export const levelRow = z.object({ level: z.number(), items: z.array(stepRow), things: z.array(thingRow) });

/** What meetings.cypher answers: some of the steps, and the same number in each. */
export const meetingsRow = z.object({ work: z.number(), items: z.array(stepRow) });

/** The step from something that ends with the relationship of this key, as an item holds it. */
export function toStep(key: string, { from, by, said: ofLinks }: StepRow): Step {
  const last = linkOf(key, ofLinks?.at(-1) ?? null);
  if (by === null) {
    return new Step(from, last.from === from ? last.to : last.from, null, [last]);
  }
  const first = linkOf(relationshipKey(by, last.from, from), ofLinks?.[0] ?? null);
  return new Step(from, last.to, last.from, [first, last]);
}

export function linkOf(key: string, ofLink: Said | null): Link {
  const ends = endsOf(key);
  if (!ends) throw new Error(`${key} is no key of a relationship.`);
  return { key, ...ends, said: ofLink };
}

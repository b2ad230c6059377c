import { z } from 'zod';
import { endsOf, relationshipKey } from '../../statements/desired-graph';
import { said, type Said } from './said';
import { stepBy, type Link, type Step } from './step';

/** A row of steps.cypher. */
export const stepRow = z.object({
  from: z.string(),
  degrees: z.array(z.number()).nullable(),
  isWalked: z.boolean(),
  by: z.string().nullable(),
  key: z.string().nullable(),
  said: z.array(said).nullable(),
  meeting: z.string().nullable(),
  size: z.number().nullable(),
});

export type StepRow = z.infer<typeof stepRow>;

/** The step from something that ends with the relationship of this key, as a row of steps.cypher holds it. */
export function toStep(key: string, { from, by, said: ofLinks }: StepRow): Step {
  const last = linkOf(key, ofLinks?.at(-1) ?? null);
  if (by === null) {
    return stepBy([last], { from, to: last.from === from ? last.to : last.from, between: null });
  }
  const first = linkOf(relationshipKey(by, last.from, from), ofLinks?.[0] ?? null);
  return stepBy([first, last], { from, to: last.to, between: last.from });
}

export function linkOf(key: string, ofLink: Said | null): Link {
  const ends = endsOf(key);
  if (!ends) throw new Error(`${key} is no key of a relationship.`);
  return { key, ...ends, said: ofLink };
}

import { z } from 'zod';
import { Certainty } from '../../entities/evidence/certainty';
import { endsOf } from '../../statements/desired-graph';
import { stepBy, type Link, type Step } from './step';

export const link = z.tuple([z.string(), z.enum(Certainty), z.string().nullable(), z.string().nullable()]);
export const noLink = z.tuple([z.null(), z.string(), z.null(), z.null()]).transform(() => null);
const between = z.tuple([z.string(), z.string().nullable(), z.string().nullable()]);
const nothingBetween = z.tuple([z.null(), z.null(), z.null()]).transform(() => null);

/** A row of steps.cypher. */
export const stepRow = z.object({
  from: z.string(),
  degrees: z.array(z.number()).nullable(),
  first: z.union([link, noLink]),
  between: z.union([between, nothingBetween]),
  second: z.union([link, noLink]),
  to: z.string().nullable(),
  size: z.number().nullable(),
});

export type StepRow = z.infer<typeof stepRow>;

/** The step that a row holds. */
export function toStep({ from, first, between, second, to }: StepRow): Step {
  const links = [first, second].flatMap((row) => (row ? [toLink(row)] : []));
  const [id, startDate = null, endDate = null] = between ?? [];
  return stepBy(links, {
    from,
    to: to ?? from,
    between: id === undefined ? null : { id, startDate, endDate },
  });
}

export function toLink([key, certainty, validFrom, validTo]: z.infer<typeof link>): Link {
  const ends = endsOf(key);
  if (!ends) throw new Error(`${key} is no key of a relationship.`);
  return { key, ...ends, certainty, validFrom, validTo };
}

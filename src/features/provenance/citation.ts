import { z } from 'zod';
import { Certainty } from '../../entities/evidence/certainty';
import { toLoggedStatement } from '../../statements/logged-statement';

/** What is not selected is not read. */
const text = z.string().default('');

/** What is shown of a passage. */
const shown = { code: text, labelZh: text, labelEn: text, source: text };

/** A passage that supports something, with the statement it makes; null where it supports its subject as a whole. */
export const citation = z.object({
  statement: z.unknown().transform((row) => (row === null ? null : toLoggedStatement(row))),
  certainty: z.enum(Certainty).default(Certainty.STATED),
  ...shown,
});

export type Citation = z.infer<typeof citation>;

export const passage = z.object({ id: z.string(), ...shown });

export type Passage = z.infer<typeof passage>;

/** The passages that support a subject as a whole, and how firmly. */
export interface Support {
  certainty: Certainty;
  ids: readonly string[];
}

/** A passage for each of the ids, in the order of these. */
export function wholly({ certainty, ids }: Support, passages: ReadonlyMap<string, Passage>): Citation[] {
  return [...new Set(ids)]
    .sort()
    .flatMap((id) => passages.get(id) ?? [])
    .map((cited) => ({ ...cited, statement: null, certainty }));
}

import { z } from 'zod';
import { Certainty } from '../entities/evidence/certainty';
import { SourceKind } from '../entities/evidence/source-kind';
import { StatementRank } from '../entities/evidence/statement-rank';

const values = z.record(z.string(), z.unknown());

const statementRow = z.object({
  id: z.string(),
  subjectKey: z.string(),
  subjectId: z.string(),
  objectId: z.string().nullable(),
  properties: z.array(z.string()),
  values: z.string().transform((text) => values.parse(JSON.parse(text))),
  certainty: z.enum(Certainty),
  rule: z.string().nullable(),
  printed: z.string().nullable(),
  rank: z.enum(StatementRank),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  passage: z.string(),
  sourceKind: z.enum(SourceKind),
  sourceDate: z.string().nullable(),
});

/** A statement of the log with what the preference among statements looks at: its passage and its source. */
export type LoggedStatement = z.infer<typeof statementRow>;

/** A map of a statement that stands in a passage of a source; for `toLoggedStatement`. */
export function statementMap(statement: string, passage: string, source: string): string {
  const own = [
    ...['id', 'subjectKey', 'subjectId', 'objectId', 'properties', 'values', 'certainty', 'rule', 'printed'],
    ...['rank', 'validFrom', 'validTo', 'recordedAt', 'recordedBy'],
  ].map((property) => `.${property}`);
  return `${statement} {${own.join(', ')}, passage: ${passage}.id, sourceKind: ${source}.kind, sourceDate: ${source}.date}`;
}

export function toLoggedStatement(row: unknown): LoggedStatement {
  return statementRow.parse(row);
}

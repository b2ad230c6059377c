import { createHash } from 'node:crypto';
import type { Certainty } from '../../entities/evidence/certainty';
import { StatementRank } from '../../entities/evidence/statement-rank';
import {
  endsOf,
  relationshipKey,
  type DesiredNode,
  type DesiredRelationship,
} from '../../statements/desired-graph';
import type { LoggedStatement } from '../../statements/logged-statement';
import type { Claim } from './claim';

export interface NewClaim {
  subjectKey: string;
  /** Id of the passage that makes the claim. */
  passage: string;
  values: Readonly<Record<string, unknown>>;
  claim: Claim;
}

interface StatementDraft {
  subjectKey: string;
  passage: string;
  certainty: Certainty;
  rule: string | undefined;
  printed: string | undefined;
  rank: StatementRank;
  validFrom: string | undefined;
  validTo: string | undefined;
  values: Record<string, unknown>;
}

/** What all statements of a data set share. */
export interface Recording {
  dataset: string;
  recordedAt: string;
  recordedBy: string;
}

/** What the preference among statements looks at in a source. */
export type SourceFacts = Pick<LoggedStatement, 'sourceKind' | 'sourceDate'>;

/** Gathers claims into statements: one per subject, passage and what qualifies the claims. */
export class Claims {
  readonly #drafts = new Map<string, StatementDraft>();

  constructor(private readonly recording: Recording) {}

  add({ subjectKey, passage, values, claim }: NewClaim): void {
    const { certainty, rule, printed, rank, validFrom, validTo } = claim;
    const qualifiers = [...(rank === StatementRank.NORMAL ? [] : [rank]), validFrom, validTo];
    const set = qualifiers.some((qualifier) => qualifier !== undefined) ? [qualifiers.join('~')] : [];
    const key = [subjectKey, passage, certainty, rule ?? '', ...set].join('|');
    const draft = this.#drafts.get(key) ?? {
      ...{ subjectKey, passage, certainty, rule, printed, rank, validFrom, validTo },
      values: {},
    };
    for (const [property, value] of Object.entries(values)) append(draft.values, property, value);
    draft.printed ??= printed ?? printedFigure(values);
    this.#drafts.set(key, draft);
  }

  /** The statements as nodes, each with the relationship to its passage. */
  finish(): { nodes: DesiredNode[]; relationships: DesiredRelationship[] } {
    const drafts = [...this.#drafts].map(([key, draft]) => ({ id: `Statement:${digest(key)}`, draft }));
    return {
      nodes: drafts.map(({ id, draft }) => ({
        id,
        kind: 'Statement',
        properties: this.#properties(id, draft),
      })),
      relationships: drafts.map(({ id, draft }) => {
        const key = relationshipKey('STATED_IN', id, draft.passage);
        return { key, type: 'STATED_IN', from: id, to: draft.passage, properties: { key } };
      }),
    };
  }

  /** The same statements as the log gives them. */
  logged(sourceOf: (passage: string) => SourceFacts): LoggedStatement[] {
    return [...this.#drafts].map(([key, draft]) => {
      const { subjectKey, passage, certainty, rule, printed, rank, validFrom, validTo, values } = draft;
      return {
        id: `Statement:${digest(key)}`,
        subjectKey,
        ...subjectOf(subjectKey),
        properties: Object.keys(values),
        values,
        certainty,
        rule: rule ?? null,
        printed: printed ?? null,
        rank,
        validFrom: validFrom ?? null,
        validTo: validTo ?? null,
        recordedAt: this.recording.recordedAt,
        recordedBy: this.recording.recordedBy,
        passage,
        ...sourceOf(passage),
      };
    });
  }

  #properties(id: string, draft: StatementDraft): Record<string, unknown> {
    const { subjectKey, certainty, rule, printed, rank, validFrom, validTo, values } = draft;
    const { subjectId, objectId } = subjectOf(subjectKey);
    return {
      id,
      subjectKey,
      subjectId,
      ...(objectId === null ? {} : { objectId }),
      properties: Object.keys(values),
      values: JSON.stringify(values),
      certainty,
      rank,
      ...this.recording,
      ...(rule === undefined ? {} : { rule }),
      ...(printed === undefined ? {} : { printed }),
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validTo === undefined ? {} : { validTo }),
    };
  }
}

function subjectOf(subjectKey: string): Pick<LoggedStatement, 'subjectId' | 'objectId'> {
  const ends = endsOf(subjectKey);
  return ends ? { subjectId: ends.from, objectId: ends.to } : { subjectId: subjectKey, objectId: null };
}

/** A list property is claimed one value at a time; several claims of one passage stand together. */
function append(values: Record<string, unknown>, property: string, value: unknown): void {
  const earlier = values[property];
  values[property] = earlier === undefined ? value : [earlier, value].flat();
}

function printedFigure(values: Readonly<Record<string, unknown>>): string | undefined {
  const printed =
    values.printed ??
    values.changePrinted ??
    values.rankPrinted ??
    values.memberCountPrinted ??
    values.householdCountPrinted;
  return typeof printed === 'string' ? printed : undefined;
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 20);
}

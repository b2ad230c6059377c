import { createHash } from 'node:crypto';
import type { Certainty } from '../../entities/evidence/certainty';
import { relationshipKey, type DesiredNode, type DesiredRelationship } from '../desired-graph';
import type { Claim } from './claim';

interface StatementDraft {
  subjectKey: string;
  passage: string;
  certainty: Certainty;
  rule: string | undefined;
  printed: string | undefined;
  values: Record<string, unknown>;
}

export interface NewClaim {
  subjectKey: string;
  /** Id of the passage that makes the claim. */
  passage: string;
  values: Readonly<Record<string, unknown>>;
  claim: Claim;
}

/** Gathers claims into statements: one per subject, passage, certainty and rule. */
export class Claims {
  readonly #drafts = new Map<string, StatementDraft>();
  readonly #evidence = new Map<string, Set<string>>();

  constructor(private readonly recordedAt: string) {}

  add({ subjectKey, passage, values, claim }: NewClaim): void {
    const { certainty, rule, printed } = claim;
    const key = [subjectKey, passage, certainty, rule ?? ''].join('|');
    const draft = this.#drafts.get(key) ?? { subjectKey, passage, certainty, rule, printed, values: {} };
    for (const [property, value] of Object.entries(values)) append(draft.values, property, value);
    draft.printed ??= printed ?? printedFigure(values);
    this.#drafts.set(key, draft);
    const evidence = this.#evidence.get(subjectKey) ?? new Set<string>();
    this.#evidence.set(subjectKey, evidence.add(passage));
  }

  /** The passages that support a subject, in a stable order. */
  evidenceOf(subjectKey: string): string[] {
    return [...(this.#evidence.get(subjectKey) ?? [])].sort();
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

  #properties(
    id: string,
    { subjectKey, certainty, rule, printed, values }: StatementDraft,
  ): Record<string, unknown> {
    return {
      id,
      subjectKey,
      properties: Object.keys(values),
      values: JSON.stringify(values),
      certainty,
      recordedAt: this.recordedAt,
      ...(rule === undefined ? {} : { rule }),
      ...(printed === undefined ? {} : { printed }),
    };
  }
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

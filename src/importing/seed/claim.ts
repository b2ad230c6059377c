import { Certainty } from '../../entities/evidence/certainty';

/** A value or a relationship as a record writes it, with what supports it. */
export interface Claim {
  content: unknown;
  /** Locator codes of its own; undefined means those of the record. */
  at: unknown;
  certainty: Certainty;
  rule: string | undefined;
  printed: string | undefined;
  /** What else was written: the properties of a relationship. */
  rest: Readonly<Record<string, unknown>>;
  fault: string | undefined;
}

/** Reads `content`, or `{ value|to: content, at, certainty, rule, printed, … }`. */
export function readClaim(written: unknown, contentKey: 'value' | 'to'): Claim {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return plainClaim(written);
  }
  const { [contentKey]: content, at, certainty, rule, printed, ...rest } = written as Record<string, unknown>;
  const known = certainty === undefined || isCertainty(certainty);
  const surplus = contentKey === 'value' ? Object.keys(rest) : [];
  return {
    content,
    at,
    certainty: isCertainty(certainty) ? certainty : Certainty.STATED,
    rule: typeof rule === 'string' ? rule : undefined,
    printed: typeof printed === 'string' ? printed : undefined,
    rest,
    fault: faultOf(content, contentKey, known, surplus),
  };
}

/** As readClaim, for one or a list of them. */
export function readClaims(written: unknown, contentKey: 'value' | 'to'): Claim[] {
  return (Array.isArray(written) ? written : [written]).map((item) => readClaim(item, contentKey));
}

function isCertainty(value: unknown): value is Certainty {
  return typeof value === 'string' && value in Certainty;
}

function plainClaim(content: unknown): Claim {
  return {
    content,
    at: undefined,
    certainty: Certainty.STATED,
    rule: undefined,
    printed: undefined,
    rest: {},
    fault: content === null ? 'is empty; leave the field out where nothing is stated' : undefined,
  };
}

function faultOf(
  content: unknown,
  contentKey: string,
  known: boolean,
  surplus: string[],
): string | undefined {
  if (content === undefined || content === null) return `has no \`${contentKey}\``;
  if (!known) return `has a certainty that is not one of ${Object.keys(Certainty).join(', ')}`;
  return surplus.length > 0 ? `has unknown keys: ${surplus.join(', ')}` : undefined;
}

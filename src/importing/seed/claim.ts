import { isISO8601 } from 'class-validator';
import { Certainty } from '../../entities/evidence/certainty';
import { StatementRank } from '../../entities/evidence/statement-rank';

/** A value or a relationship as a record writes it, with what supports it. */
export interface Claim {
  content: unknown;
  /** Locator codes of its own; undefined means those of the record. */
  at: unknown;
  certainty: Certainty;
  rule: string | undefined;
  printed: string | undefined;
  rank: StatementRank;
  /** The days between which it holds, both included; undefined where no day is stated. */
  validFrom: string | undefined;
  validTo: string | undefined;
  /** What else was written: the properties of a relationship. */
  rest: Readonly<Record<string, unknown>>;
  fault: string | undefined;
}

/** Reads `content`, or `{ value|to: content, at, certainty, rule, printed, rank, validFrom, validTo, … }`. */
export function readClaim(written: unknown, contentKey: 'value' | 'to'): Claim {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return plainClaim(written);
  }
  const { [contentKey]: content, at, certainty, rule, printed, ...more } = written as Record<string, unknown>;
  const { rank, validFrom, validTo, ...rest } = more;
  const surplus = contentKey === 'value' ? Object.keys(rest) : [];
  return {
    content,
    at,
    certainty: isCertainty(certainty) ? certainty : Certainty.STATED,
    rule: typeof rule === 'string' ? rule : undefined,
    printed: typeof printed === 'string' ? printed : undefined,
    rank: isRank(rank) ? rank : StatementRank.NORMAL,
    validFrom: isDay(validFrom) ? validFrom : undefined,
    validTo: isDay(validTo) ? validTo : undefined,
    rest,
    fault:
      contentFault(content, contentKey) ??
      qualifierFault({ certainty, rank, validFrom, validTo }) ??
      (surplus.length > 0 ? `has unknown keys: ${surplus.join(', ')}` : undefined),
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
    rank: StatementRank.NORMAL,
    validFrom: undefined,
    validTo: undefined,
    rest: {},
    fault: content === null ? 'is empty; leave the field out where nothing is stated' : undefined,
  };
}

function isRank(value: unknown): value is StatementRank {
  return typeof value === 'string' && value in StatementRank;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isISO8601(value, { strict: true });
}

function contentFault(content: unknown, contentKey: string): string | undefined {
  return content === undefined || content === null ? `has no \`${contentKey}\`` : undefined;
}

function qualifierFault({
  certainty,
  rank,
  validFrom,
  validTo,
}: Readonly<Record<'certainty' | 'rank' | 'validFrom' | 'validTo', unknown>>): string | undefined {
  if (certainty !== undefined && !isCertainty(certainty)) {
    return `has a certainty that is not one of ${Object.keys(Certainty).join(', ')}`;
  }
  if (rank !== undefined && !isRank(rank)) {
    return `has a rank that is not one of ${Object.keys(StatementRank).join(', ')}`;
  }
  for (const [name, day] of Object.entries({ validFrom, validTo })) {
    if (day !== undefined && !isDay(day)) return `has a ${name} that is not a day like 2020-12-31`;
  }
  if (isDay(validFrom) && isDay(validTo) && validFrom > validTo) return 'ends before it begins';
  return undefined;
}

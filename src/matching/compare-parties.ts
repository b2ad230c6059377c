import { SamenessReason } from '../entities/sameness';
import { comparableForm } from './legal-forms';
import {
  fullName,
  organizationCode,
  shareKey,
  type NameReading,
  type PartyProfile,
  type PartyRecord,
} from './party-profile';

/** How much each reason is worth alone, in hundredths: docs/decisions/0014-same-or-not.md. */
const WORTH: readonly (readonly [SamenessReason, number])[] = [
  [SamenessReason.SAME_OFFICIAL_CODE_PART, 98],
  [SamenessReason.SAME_FULL_NAME, 95],
  [SamenessReason.SAME_NAME_IN_OTHER_SCRIPT, 92],
  [SamenessReason.SAME_ALIAS, 75],
  [SamenessReason.SAME_TRADE_NAME_AND_PLACE, 70],
  [SamenessReason.SHORT_FORM_OF, 65],
  [SamenessReason.SAME_PINYIN, 60],
  [SamenessReason.TRANSLITERATION, 50],
];

/** What each further reason adds. */
const FURTHER = 3;

/** Nothing that names say is certain. */
const MAXIMUM = 99;

/** What remains, in hundredths, where a reason speaks against it. */
const AGAINST: readonly (readonly [SamenessReason, number])[] = [
  [SamenessReason.DIFFERENT_LEGAL_FORM, 80],
  [SamenessReason.DIFFERENT_INDUSTRY, 70],
];

export interface Comparison {
  /** From 0 to 1, in hundredths. */
  score: number;
  /** What speaks for it, the strongest first, then what speaks against it. */
  reasons: SamenessReason[];
}

/** Whether two parties may be the same by what they are called; null where nothing says so. The order does not matter. */
export function compareParties(one: PartyProfile, other: PartyProfile): Comparison | null {
  if (haveDifferentCodes(one.record, other.record)) return null;
  const reasons = reasonsFor(one, other);
  if (reasons.size === 0) return null;
  for (const reason of reasonsAgainst(one, other)) reasons.add(reason);
  return { score: scoreOf(reasons), reasons: inOrder(reasons) };
}

/** Two different codes of one kind are two organisations, except where the part for the organisation is the same. */
export function haveDifferentCodes(one: PartyRecord, other: PartyRecord): boolean {
  const differ = (mine: string | null, theirs: string | null): boolean =>
    mine !== null && theirs !== null && mine !== theirs;
  return (
    differ(organizationCode(one), organizationCode(other)) ||
    differ(one.legalEntityIdentifier, other.legalEntityIdentifier) ||
    differ(one.rorId, other.rorId) ||
    differ(one.agencyCode, other.agencyCode)
  );
}

/** The score of a set of reasons. A shared code is not weakened by what the names say. */
export function scoreOf(reasons: ReadonlySet<SamenessReason>): number {
  const worths = WORTH.filter(([reason]) => reasons.has(reason)).map(([, worth]) => worth);
  const [strongest = 0, ...further] = worths;
  const sum = Math.min(MAXIMUM, strongest + FURTHER * further.length);
  if (reasons.has(SamenessReason.SAME_OFFICIAL_CODE_PART)) return sum / 100;
  const kept = AGAINST.filter(([reason]) => reasons.has(reason)).reduce(
    (left, [, part]) => (left * part) / 100,
    sum,
  );
  return Math.round(kept) / 100;
}

function inOrder(reasons: ReadonlySet<SamenessReason>): SamenessReason[] {
  return [...WORTH, ...AGAINST].map(([reason]) => reason).filter((reason) => reasons.has(reason));
}

/** A weaker likeness of the names is not counted where a stronger one implies it. */
function reasonsFor(one: PartyProfile, other: PartyProfile): Set<SamenessReason> {
  const reasons = new Set<SamenessReason>();
  if (shareKey(one, other, 'code')) reasons.add(SamenessReason.SAME_OFFICIAL_CODE_PART);
  const likeness = likenessOfNames(one, other);
  if (likeness) reasons.add(likeness);
  if (shareKey(one, other, 'pinyin')) reasons.add(SamenessReason.SAME_PINYIN);
  else if (shareKey(one, other, 'latin')) reasons.add(SamenessReason.TRANSLITERATION);
  return reasons;
}

function likenessOfNames(one: PartyProfile, other: PartyProfile): SamenessReason | null {
  if (shareKey(one, other, 'name')) {
    const full = [one, other].flatMap(({ names }) => names.filter(({ isFullName }) => isFullName));
    const agree = (of: (name: NameReading) => string): boolean =>
      full.length === 2 && new Set(full.map(of)).size === 1;
    if (agree(({ normalized }) => normalized)) return SamenessReason.SAME_FULL_NAME;
    if (agree(({ parsed }) => parsed.form)) return SamenessReason.SAME_NAME_IN_OTHER_SCRIPT;
    return SamenessReason.SAME_ALIAS;
  }
  if (shareKey(one, other, 'trade')) return SamenessReason.SAME_TRADE_NAME_AND_PLACE;
  return shareKey(one, other, 'short') ? SamenessReason.SHORT_FORM_OF : null;
}

/** Only what both full names give can differ: a name that leaves its trade out does not deny it. */
function reasonsAgainst(one: PartyProfile, other: PartyProfile): SamenessReason[] {
  const [mine, theirs] = [fullName(one), fullName(other)];
  if (!mine || !theirs) return [];
  const [myForm, theirForm] = [mine, theirs].map(({ legalForm }) =>
    legalForm === null ? null : comparableForm(legalForm),
  );
  const reasons: SamenessReason[] = [];
  if (myForm && theirForm && myForm !== theirForm) reasons.push(SamenessReason.DIFFERENT_LEGAL_FORM);
  if (differInIndustry(mine.industry, theirs.industry)) reasons.push(SamenessReason.DIFFERENT_INDUSTRY);
  return reasons;
}

/** 轮胎 and 轮胎制造 have a word in common and do not differ. */
function differInIndustry(mine: readonly string[], theirs: readonly string[]): boolean {
  if (mine.length === 0 || theirs.length === 0) return false;
  return !mine.some((word) => theirs.some((another) => word.includes(another) || another.includes(word)));
}

import { normalizeName } from '../ontology/text/normalize';
import { parseCompanyName, type CompanyName } from './company-name';
import { latinLetters, pinyinLetters } from './transliteration';

/** What the database holds about an organisation that can tell whether it is another. */
export interface PartyRecord {
  id: string;
  name: string;
  masked: boolean;
  /** All its names, the name itself among them. */
  names: readonly string[];
  unifiedSocialCreditCode: string | null;
  legalEntityIdentifier: string | null;
  rorId: string | null;
  agencyCode: string | null;
}

export interface NameReading {
  /** Whether it is the fullest name, not an alias. */
  isFullName: boolean;
  normalized: string;
  parsed: CompanyName;
}

/** What a key brings together: two sides of which each holds parties that may be the same as one of the other. */
export const Side = { LEFT: 1, RIGHT: 2, BOTH: 3 } as const;

/** An organisation as it is compared. */
export interface PartyProfile {
  record: PartyRecord;
  names: readonly NameReading[];
  /** Two parties are compared when they share a key, on sides that face each other. */
  keys: ReadonlyMap<string, number>;
}

export type KeyKind = 'code' | 'name' | 'trade' | 'short' | 'pinyin' | 'latin';

/** The sign with which a source hides part of a name. */
const MASK = '某';

/** A trade name that stands alone must be rarer than two characters. */
const MINIMUM_LONE_TRADE_NAME = 3;

/** Reads the names of a party. A masked name identifies nobody; a party without any other is not compared. */
export function profileOf(record: PartyRecord): PartyProfile | null {
  if (record.masked) return null;
  const full = normalizeName(record.name);
  const texts = new Map([record.name, ...record.names].map((text) => [normalizeName(text), text]));
  const names = [...texts]
    .filter(([normalized]) => normalized !== '' && !normalized.includes(MASK))
    .map(([normalized, text]) => ({
      isFullName: normalized === full,
      normalized,
      parsed: parseCompanyName(text),
    }));
  return names.length === 0 ? null : { record, names, keys: keysOf(record, names) };
}

/** The nine characters of the code that stand for the organisation, whatever register and division it is in. */
export function organizationCode({ unifiedSocialCreditCode }: PartyRecord): string | null {
  return unifiedSocialCreditCode?.slice(8, 17) ?? null;
}

/** The full name by its grammar; undefined where the source hides it. */
export function fullName({ names }: PartyProfile): CompanyName | undefined {
  return names.find(({ isFullName }) => isFullName)?.parsed;
}

/** Whether two parties share a key of a kind, on sides that face each other. */
export function shareKey(one: PartyProfile, other: PartyProfile, kind: KeyKind): boolean {
  for (const [key, side] of one.keys) {
    if (key.startsWith(`${kind}|`) && areFacing(side, other.keys.get(key) ?? 0)) return true;
  }
  return false;
}

function areFacing(one: number, other: number): boolean {
  return (
    ((one & Side.LEFT) !== 0 && (other & Side.RIGHT) !== 0) ||
    ((one & Side.RIGHT) !== 0 && (other & Side.LEFT) !== 0)
  );
}

function keysOf(record: PartyRecord, names: readonly NameReading[]): Map<string, number> {
  const keys = new Map<string, number>();
  const add = (kind: KeyKind, text: string | null, side: number): void => {
    if (text === null) return;
    const key = `${kind}|${text}`;
    keys.set(key, (keys.get(key) ?? 0) | side);
  };
  add('code', organizationCode(record), Side.BOTH);
  for (const { parsed } of names) {
    add('name', parsed.form, Side.BOTH);
    add('trade', tradeKey(parsed), Side.BOTH);
    add('short', parsed.form, Side.LEFT);
    for (const form of shortForms(parsed)) add('short', form, Side.RIGHT);
    add('pinyin', pinyinLetters(parsed.form), Side.LEFT);
    add('latin', pinyinOfTradeName(parsed), Side.LEFT);
    const latin = latinLetters(parsed.form);
    add('pinyin', latin?.whole ?? null, Side.RIGHT);
    for (const beginning of latin?.beginnings ?? []) add('latin', beginning, Side.RIGHT);
  }
  return keys;
}

/** Place and trade name, of the whole or of the same part of it. */
function tradeKey({ place, tradeName, unit }: CompanyName): string | null {
  return place && tradeName !== null ? `${place.key}|${tradeName}|${unit ?? ''}` : null;
}

function pinyinOfTradeName({ place, tradeName, unit }: CompanyName): string | null {
  const [bare] = place?.forms ?? [];
  return bare === undefined || tradeName === null || unit !== null ? null : pinyinLetters(bare + tradeName);
}

/**
 * The forms that are left when parts of a name are left out: the place or the word for its level, words for the trade
 * from the end, the legal form. The trade name always stays.
 */
export function shortForms({ form, place, tradeName, industry, legalForm, unit }: CompanyName): string[] {
  if (tradeName === null || unit !== null) return [];
  const trades = industry.map((_, index) => industry.slice(0, index + 1).join(''));
  const forms = ['', ...(place?.forms ?? [])].flatMap((begin) =>
    ['', ...trades].flatMap((middle) =>
      ['', legalForm ?? ''].map((end) => `${begin}${tradeName}${middle}${end}`),
    ),
  );
  const isTelling = (short: string): boolean =>
    short !== form && (short !== tradeName || tradeName.length >= MINIMUM_LONE_TRADE_NAME);
  return [...new Set(forms)].filter(isTelling);
}

import { ontology } from '../../entities';
import type { SamenessReason } from '../../entities/sameness';
import { foldedCharacters, foldedText } from '../../ontology/text/folded';
import { minimumScore } from '../../matching/candidates';
import { compareParties } from '../../matching/compare-parties';
import { profileOf, shortForms, type PartyProfile } from '../../matching/party-profile';
import type { FoundName } from '../search/find-names';
import { foundThings } from '../search/found-things';
import { holdingAll, indexQueries, type IndexQueries } from '../search/index-queries';
import { SearchRank } from '../search/search-rank';
import { searchText } from '../search/search-text';
import type { SearchHit, SearchMatch } from '../search/search.type';
import type { GivenName } from './given-name';

/** A thing that answers to a given name, how well and by what. */
export interface Likeness {
  id: string;
  score: number;
  rank: SearchRank | null;
  sameness: SamenessReason[];
  matched: SearchMatch;
}

/**
 * What each way to answer is worth where the text is the whole name. Of a longer name it is worth less, down to the half:
 * 滕州 says less about 滕州市市场监督管理局 than about 滕州市.
 */
const worth: Readonly<Record<SearchRank, number>> = {
  CODE: 1,
  NAME: 1,
  ALIAS: 0.98,
  CODE_PREFIX: 0.6,
  PREFIX: 0.8,
  PINYIN: 0.8,
  INITIALS: 0.5,
  WORDS: 0.7,
  PARTIAL_WORDS: 0.4,
  TYPO: 0.6,
};

/** What the second way adds. Both together stay below the worth of an exact name. */
const furtherWay = 0.03;

const exactRanks: ReadonlySet<SearchRank> = new Set([SearchRank.CODE, SearchRank.NAME, SearchRank.ALIAS]);

const organizations: ReadonlySet<string> = new Set(
  ontology.kind('Organization').concreteKinds.map(({ name }) => name),
);

/** Things that are called exactly so, or have exactly this code. */
export function exactLikenesses({ text }: GivenName, names: readonly FoundName[]): Likeness[] {
  return foundThings(text, names)
    .filter(({ rank }) => exactRanks.has(rank))
    .map(likenessOf);
}

/**
 * What is looked up for a name that nothing is called: what a search looks up, and for an organisation by the grammar of
 * its name its short forms, and what holds its place and its trade name.
 */
export function nearQueries({ given, text }: GivenName, kinds: readonly string[] | null): IndexQueries {
  const queries = indexQueries(text, kinds);
  const parsed = organizationNamed(given)?.names[0]?.parsed;
  if (!parsed) return queries;
  const { place, tradeName } = parsed;
  const ofKinds = [...organizations].filter((kind) => kinds?.includes(kind) ?? true);
  const isTold = place !== null && tradeName !== null && ofKinds.length > 0;
  const told = isTold ? [holdingAll(searchText(`${place.forms[0] ?? ''} ${tradeName}`), ofKinds)] : [];
  return {
    ...queries,
    exact: shortForms(parsed).map((form) => foldedText(foldedCharacters(form))),
    texts: [...queries.texts, ...told],
  };
}

/** What may be meant by a name that nothing is called, the best first. */
export function nearLikenesses({ given, text }: GivenName, names: readonly FoundName[]): Likeness[] {
  const inParts = new Map<string, Likeness>();
  for (const likeness of alikeInParts(given, names)) {
    const known = inParts.get(likeness.id);
    if (!known || known.score < likeness.score) inParts.set(likeness.id, likeness);
  }
  const found = foundThings(text, names).map((hit) => both(likenessOf(hit), inParts.get(hit.id)));
  const ids = new Set(found.map(({ id }) => id));
  return [...found, ...[...inParts.values()].filter(({ id }) => !ids.has(id))].sort(byScore);
}

/** Found in two ways, a thing is likelier meant than by the better of them alone. */
function both(asText: Likeness, inParts: Likeness | undefined): Likeness {
  if (!inParts) return asText;
  const score = Math.max(asText.score, inParts.score) + furtherWay;
  return { ...asText, score: Math.round(score * 100) / 100, sameness: inParts.sameness };
}

function byScore(one: Likeness, other: Likeness): number {
  if (one.score !== other.score) return other.score - one.score;
  const shorter = one.matched.text.length - other.matched.text.length;
  return shorter !== 0 ? shorter : one.id < other.id ? -1 : 1;
}

function likenessOf({ id, rank, matched }: SearchHit): Likeness {
  const { text, highlights } = matched;
  const held = highlights.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
  const score = exactRanks.has(rank) ? worth[rank] : (worth[rank] * (1 + held)) / 2;
  return { id, score: Math.round(score * 100) / 100, rank, sameness: [], matched };
}

/** Organisations of whose names the parts agree with those of the given one, as possible duplicates do. */
function alikeInParts(given: string, names: readonly FoundName[]): Likeness[] {
  const asked = organizationNamed(given);
  if (!asked) return [];
  return names
    .filter(({ kind, masked }) => organizations.has(kind) && !masked)
    .flatMap(({ id, field, text }) => {
      const named =
        field === 'name' || field === 'aliases' ? organizationNamed(text, field === 'name') : null;
      const comparison = named && compareParties(asked, named);
      if (!comparison || comparison.score < minimumScore) return [];
      const matched = { field, text, highlights: [] };
      return [{ id, score: comparison.score, rank: null, sameness: comparison.reasons, matched }];
    });
}

/** What is known of an organisation of which only one name is; null where that hides a part. */
function organizationNamed(text: string, isFullName = true): PartyProfile | null {
  return profileOf({
    id: '',
    name: isFullName ? text : '',
    names: [text],
    masked: false,
    unifiedSocialCreditCode: null,
    legalEntityIdentifier: null,
    rorId: null,
    agencyCode: null,
  });
}

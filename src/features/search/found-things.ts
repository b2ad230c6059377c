import { groupedBy } from '../../grouped-by';
import { highlightsOf } from './match';
import { rankName, type Candidate, type RankedName } from './rank-name';
import { SearchRank } from './search-rank';
import type { SearchText } from './search-text';
import type { SearchHit } from './search.type';

const ranks = Object.values(SearchRank);

/**
 * The things that answer a search, each by the best of its names, the best thing first. Names that differ by a typing error
 * are an answer only where nothing holds what was written.
 */
export function foundThings(text: SearchText, candidates: readonly Candidate[]): SearchHit[] {
  const distinct = new Map(candidates.map((candidate) => [JSON.stringify(candidate), candidate]));
  const hits = [...groupedBy([...distinct.values()], ({ id }) => id)].flatMap(([id, own]) =>
    bestHit(text, id, own),
  );
  const isRight = hits.some(holdsAll);
  return hits.filter(({ rank }) => !isRight || rank !== SearchRank.TYPO).sort(byKey);
}

/** Whether a name holds all that was written. */
export const holdsAll = ({ rank }: SearchHit): boolean =>
  ranks.indexOf(rank) < ranks.indexOf(SearchRank.PARTIAL_WORDS);

const byKey = (one: SearchHit, other: SearchHit): number => (one.key < other.key ? -1 : 1);

function bestHit(text: SearchText, id: string, candidates: readonly Candidate[]): SearchHit[] {
  const hits = candidates.flatMap((candidate) => {
    const found = rankName(text, candidate);
    return found ? [toHit(id, candidate, found)] : [];
  });
  return hits.sort(byKey).slice(0, 1);
}

/** The rank, then how well within it, then the shorter name, which the text is more of; the id and field for ties. */
function toHit(
  id: string,
  { field, text }: Candidate,
  { rank, order, spans, characters }: RankedName,
): SearchHit {
  const position = [ranks.indexOf(rank), order, characters.length].map((part) =>
    String(part).padStart(4, '0'),
  );
  return {
    key: `${position.join(' ')} ${id} ${field}`,
    id,
    rank,
    matched: { field, text, highlights: highlightsOf(characters, spans) },
  };
}

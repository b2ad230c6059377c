import { foldedCharacters, foldedText, type FoldedCharacter } from '../../ontology/text/folded';
import { identifiers } from '../lookup/entity-key.input';
import type { Match } from './match';
import { matchInitials, matchPinyin, matchPinyinWithErrors, type ReadCharacter } from './match-readings';
import { matchAllWords, matchSomeWords, matchWithErrors } from './match-words';
import { SearchRank } from './search-rank';
import type { SearchText } from './search-text';

/** A name or a code that an index gave. */
export interface Candidate {
  id: string;
  field: string;
  text: string;
  /** How its Chinese characters are read; null where it has none. */
  readings: string | null;
}

export interface RankedName extends Match {
  rank: SearchRank;
  characters: readonly FoldedCharacter[];
}

/** How a candidate answers a search, the best way; undefined where it does not. */
export function rankName(text: SearchText, candidate: Candidate): RankedName | undefined {
  const characters = foldedCharacters(candidate.text);
  const found = identifiers.has(candidate.field)
    ? rankCode(text.codes.get(candidate.field), characters)
    : rankText(text, candidate, characters);
  return found && { ...found, characters };
}

type Ranked = Match & { rank: SearchRank };

function rankCode(wanted: string | undefined, characters: readonly FoldedCharacter[]): Ranked | undefined {
  const folded = characters.map(({ text }) => text).join('');
  if (wanted === undefined || !folded.startsWith(wanted)) return undefined;
  const rank = folded === wanted ? SearchRank.CODE : SearchRank.CODE_PREFIX;
  return { rank, order: 0, spans: [[0, charactersIn(characters, wanted.length)]] };
}

function rankText(
  text: SearchText,
  { field, readings }: Candidate,
  characters: readonly FoldedCharacter[],
): Ranked | undefined {
  const folded = foldedText(characters);
  if (folded === text.folded) {
    const rank = field === 'name' ? SearchRank.NAME : SearchRank.ALIAS;
    return { rank, order: 0, spans: [[0, characters.length]] };
  }
  if (folded.startsWith(text.folded)) {
    const length = text.words.reduce((sum, word) => sum + word.text.length, 0);
    return { rank: SearchRank.PREFIX, order: 0, spans: [[0, charactersIn(characters, length)]] };
  }
  const { words, letters } = text;
  const read = letters === undefined ? [] : readCharacters(characters, readings);
  return (
    ranked(SearchRank.PINYIN, letters && matchPinyin(read, letters)) ??
    ranked(SearchRank.INITIALS, letters && matchInitials(read, letters.text)) ??
    ranked(SearchRank.WORDS, matchAllWords(characters, words)) ??
    ranked(SearchRank.PARTIAL_WORDS, matchSomeWords(characters, words)) ??
    ranked(SearchRank.TYPO, matchWithErrors(characters, words)) ??
    ranked(SearchRank.TYPO, letters && matchPinyinWithErrors(read, letters.text))
  );
}

function ranked(rank: SearchRank, match: Match | undefined): Ranked | undefined {
  return match ? { rank, ...match } : undefined;
}

/** How many characters so many letters and digits from the beginning are. */
function charactersIn(characters: readonly FoldedCharacter[], length: number): number {
  let left = length;
  const count = characters.findIndex(({ text }) => (left -= text.length) <= 0);
  return count < 0 ? characters.length : count + 1;
}

function readCharacters(characters: readonly FoldedCharacter[], readings: string | null): ReadCharacter[] {
  if (readings === null) return [];
  const all = readings.split(' ');
  const han = characters.flatMap(({ isHan }, index) => (isHan ? [index] : []));
  return han.slice(0, all.length).map((index, at) => ({
    index,
    readings: all[at] === '-' ? [] : (all[at] ?? '').split('/'),
  }));
}

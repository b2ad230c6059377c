import { foldedCharacters, foldedText, type FoldedCharacter } from './folded';
import { readingsOf } from './readings';

/** What a name is searched by beside the text itself; each key that a name has none of is left out. */
export interface SearchKeys {
  /** The text as it is compared. */
  folded: string;
  /** The readings of its Chinese characters in the order of these: `dan/shan/chan xian`; `-` where none is known. */
  readings?: string;
  /** The readings in letters alone, and their first letters. */
  pinyin?: string;
  initials?: string;
  /** Words of a full-text index: the readings from each character on, and of a few characters in a row. */
  spelled?: string;
  /** Words of a full-text index: the first letters from each character on. */
  shortened?: string;
}

/** The most letters of a word in `spelled` and `shortened`; a longer query is looked up by so many. */
export const maximumSpelledLetters = 24;
/** Names longer than this are found by pinyin up to here only. */
const maximumCharacters = 40;
/** Typing errors are looked for in words of this many characters. */
const windowSizes = [2, 3, 4];
/** Of so many characters all readings are combined, of those that follow the first ones are taken. */
const combinedCharacters = 3;
const maximumCombinations = 8;

export function searchKeys(text: string): SearchKeys {
  const characters = foldedCharacters(text);
  const folded = foldedText(characters);
  const readings = readingsIn(characters);
  const runs = runsOf(readings);
  if (runs.length === 0) return { folded };
  const first = runs.flat().map((all) => all[0] ?? '');
  return {
    folded,
    readings: readings.map((all) => (all.length > 0 ? all.join('/') : '-')).join(' '),
    pinyin: first.join(''),
    initials: first.map((reading) => reading.charAt(0)).join(''),
    spelled: distinct(runs.flatMap(spellings)),
    shortened: distinct(runs.flatMap(shortenings)),
  };
}

function readingsIn(characters: readonly FoldedCharacter[]): string[][] {
  const han = characters.filter(({ isHan }) => isHan).slice(0, maximumCharacters);
  return han.length === 0 ? [] : readingsOf(han.map(({ text }) => text));
}

/** Readings in a row, parted where a character has none. */
function runsOf(readings: readonly string[][]): string[][][] {
  const runs: string[][][] = [[]];
  for (const all of readings) {
    if (all.length === 0) runs.push([]);
    else runs.at(-1)?.push(all);
  }
  return runs.filter((run) => run.length > 0);
}

function spellings(run: readonly string[][]): string[] {
  const first = run.map((all) => all[0] ?? '');
  return run.flatMap((_, from) => {
    const rest = first.slice(from + combinedCharacters).join('');
    const beginnings = combinations(run.slice(from, from + combinedCharacters));
    const windows = windowSizes
      .filter((size) => from + size <= run.length)
      .map((size) => first.slice(from, from + size).join(''));
    return [...beginnings.map((beginning) => beginning + rest), ...windows].map(shorten);
  });
}

function combinations(readings: readonly string[][]): string[] {
  return readings.reduce<string[]>(
    (beginnings, all) =>
      all.flatMap((one) => beginnings.map((beginning) => beginning + one)).slice(0, maximumCombinations),
    [''],
  );
}

function shortenings(run: readonly string[][]): string[] {
  const letters = run.map((all) => (all[0] ?? '').charAt(0));
  return letters.map((_, from) => shorten(letters.slice(from).join('')));
}

const shorten = (word: string): string => word.slice(0, maximumSpelledLetters);

const distinct = (words: readonly string[]): string => [...new Set(words)].join(' ');

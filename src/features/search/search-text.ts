import { foldedCharacters, foldedCode, foldedText, type FoldedCharacter } from '../../ontology/text/folded';
import { identifiers } from '../lookup/entity-key.input';
import type { Letters } from './match-readings';

/** Characters that belong together: a row of Chinese ones, or letters and digits without a space. */
export interface SearchWord {
  text: string;
  isHan: boolean;
}

/** What was asked for, as it is compared. */
export interface SearchText {
  /** Empty where the query has neither a letter nor a digit. */
  folded: string;
  words: readonly SearchWord[];
  /** The query where it may be pinyin; u for ü. */
  letters: Letters | undefined;
  /** The query as a code, by the identifier that it may be. */
  codes: ReadonlyMap<string, string>;
}

/** One letter or digit stands for too much. */
const minimumLetters = 2;

export function searchText(query: string): SearchText {
  const characters = foldedCharacters(query);
  const words = wordsOf(characters);
  return {
    folded: foldedText(characters),
    words,
    letters: lettersOf(words),
    codes: codesOf(query),
  };
}

function lettersOf(words: readonly SearchWord[]): Letters | undefined {
  const text = words.map((word) => word.text).join('');
  if (text.length < minimumLetters || !/^[a-z]+$/.test(text)) return undefined;
  const breaks = words.map((_, index) =>
    words.slice(0, index).reduce((sum, word) => sum + word.text.length, 0),
  );
  return { text: text.replaceAll('v', 'u'), breaks: new Set(breaks) };
}

function wordsOf(characters: readonly FoldedCharacter[]): SearchWord[] {
  const words: SearchWord[] = [];
  let end = -1;
  for (const { text, isHan, beginsWord, start, end: next } of characters) {
    const last = words.at(-1);
    const goesOn = isHan ? start === end : !beginsWord;
    if (goesOn && last?.isHan === isHan) last.text += text;
    else words.push({ text, isHan });
    end = next;
  }
  return words;
}

function codesOf(query: string): Map<string, string> {
  const codes = [...identifiers].map(([name, { property }]): [string, string] => [
    name,
    foldedCode(property.normalize?.(query) ?? query),
  ]);
  return new Map(codes.filter(([, code]) => code.length >= minimumLetters));
}

import { maximumSpelledLetters } from '../../ontology/text/search-keys';
import { toleratedErrors } from './letter-errors';
import { isTelling } from './match-words';
import type { SearchText, SearchWord } from './search-text';

/** What is looked up in which index for one search. */
export interface IndexQueries {
  /** Texts that a name is as a whole. */
  exact: string[];
  /** Texts that it begins with, and letters that its readings or initials begin with. */
  starts: string[];
  letters: string[];
  /** Queries of the full-text index. Their words are letters and digits in lower case, so that none is syntax. */
  texts: string[];
  /** Whether names may be meant by how they are read. */
  isSpelled: boolean;
}

/** The ways to names. */
export type Route = Exclude<keyof IndexQueries, 'isSpelled'>;

/** All that is looked up: names that hold what is written, and names that differ from it by typing errors. */
export function indexQueries(text: SearchText, kinds: readonly string[] | null): IndexQueries {
  const written = writtenQueries(text, kinds);
  return { ...written, texts: [...written.texts, ...errorQueries(text, kinds).texts] };
}

/**
 * What is looked up for names that hold what is written, as it is or in part: the best of them, of which those that begin
 * with it are looked up by themselves too, or all.
 */
export function writtenQueries(
  text: SearchText,
  kinds: readonly string[] | null,
  wanted: 'BEST' | 'ALL' = 'BEST',
): IndexQueries {
  const letters = spelled(text);
  const texts = [
    ...wordQueries(text),
    ...(letters === undefined ? [] : [`spelled:${letters}*`, `shortened:${letters}*`]),
  ];
  return queriesOf(text, {
    starts: wholeTexts(text).filter((whole) => wanted === 'BEST' || !isHeldByWords(whole, text)),
    letters: text.letters === undefined ? [] : [text.letters.text],
    texts: texts.map((query) => ofKinds(query, kinds)),
  });
}

/** What is looked up for names that differ from what is written by typing errors. */
export function errorQueries(text: SearchText, kinds: readonly string[] | null): IndexQueries {
  const letters = spelled(text);
  const errors = letters === undefined ? 0 : toleratedErrors(letters.length);
  const inWords = text.words.some((word) => !word.isHan && toleratedErrors(word.text.length) > 0);
  const texts = [
    ...(inWords ? [text.words.map((word) => `+${withErrors(word)}`).join(' ')] : []),
    ...(errors > 0 ? [`spelled:${letters}~${errors}`] : []),
  ];
  return queriesOf(text, { texts: texts.map((query) => ofKinds(query, kinds)) });
}

function spelled({ letters }: SearchText): string | undefined {
  return letters?.text.slice(0, maximumSpelledLetters);
}

/** What is looked up for things that are called exactly this, or have exactly this code. */
export function exactQueries(text: SearchText): IndexQueries {
  return queriesOf(text, { exact: wholeTexts(text) });
}

/** What is looked up for a text by some ways. */
function queriesOf(text: SearchText, given: Partial<Record<Route, string[]>>): IndexQueries {
  return { exact: [], starts: [], letters: [], texts: [], ...given, isSpelled: text.letters !== undefined };
}

/** A query of the full-text index for names that hold all words of a text, wherever they stand. */
export function holdingAll({ words }: SearchText, kinds: readonly string[] | null): string {
  return ofKinds(allOf(words), kinds);
}

/** The text as a name and as each code that it may be. */
function wholeTexts({ folded, codes }: SearchText): string[] {
  return [...new Set([folded, ...codes.values()])];
}

/** Whether each name that begins with this holds the words that are looked up: the index cuts names into the same ones. */
function isHeldByWords(whole: string, { folded, words }: SearchText): boolean {
  return whole === folded && words.every(({ text, isHan }) => isHan || /^[a-z0-9]+$/.test(text));
}

function ofKinds(query: string, kinds: readonly string[] | null): string {
  return `+(${query})${kinds ? ` +kind:(${kinds.join(' ').toLowerCase()})` : ''}`;
}

function allOf(words: readonly SearchWord[]): string {
  return words.map((word) => `+${wholeWord(word)}`).join(' ');
}

function wordQueries({ words }: SearchText): string[] {
  const characters = words.flatMap(({ text, isHan }) => (isHan ? Array.from(text) : []));
  const inOrder = words.map((word) => (word.isHan ? eachCharacter(word) : `+${wholeWord(word)}`)).join(' ');
  const telling = words.filter(isTelling);
  return [
    allOf(words),
    ...(characters.length > 1 ? [inOrder] : []),
    ...(words.length > 1 && telling.length > 0 ? [telling.map(wholeWord).join(' ')] : []),
  ];
}

/** Chinese characters in a row, or the beginning of a word. */
function wholeWord({ text, isHan }: SearchWord): string {
  return isHan ? `folded:"${Array.from(text).join(' ')}"` : `folded:${text}*`;
}

function eachCharacter({ text }: SearchWord): string {
  return [...new Set(text)].map((character) => `+folded:${character}`).join(' ');
}

function withErrors(word: SearchWord): string {
  const errors = word.isHan ? 0 : toleratedErrors(word.text.length);
  return errors === 0 ? wholeWord(word) : `(${wholeWord(word)} folded:${word.text}~${errors})`;
}

import type { FoldedCharacter } from '../../ontology/text/folded';
import { distance, toleratedErrors } from './letter-errors';
import type { Match, Span } from './match';
import type { SearchWord } from './search-text';

type Characters = readonly FoldedCharacter[];

/** So many characters may stand between those of a Chinese word, for each of them, as in 国知局 for 国家知识产权局. */
const maximumGap = 3;

/** Orders of matches: words as they are come before words with others in between. */
const withGaps = 50;

/** Whether a word alone says what is looked for: "of" does not, nor does one Chinese character. */
export function isTelling({ text, isHan }: SearchWord): boolean {
  return Array.from(text).length >= (isHan ? 2 : 3);
}

/** All words, each as it is or, if it is Chinese, in its order with others in between. */
export function matchAllWords(characters: Characters, words: readonly SearchWord[]): Match | undefined {
  const whole = words.map((word) => findWord(characters, word));
  if (whole.every((span) => span !== undefined)) return { order: 0, spans: whole };
  const loose = words.map((word, index) => (whole[index] ? [whole[index]] : findInOrder(characters, word)));
  if (!loose.every((spans) => spans !== undefined)) return undefined;
  const spans = loose.flat();
  return { order: Math.min(withGaps + skipped(spans), 99), spans };
}

/** Some of the words, one of them telling; the fewer are missing, the better. */
export function matchSomeWords(characters: Characters, words: readonly SearchWord[]): Match | undefined {
  const found = words.map((word) => findWord(characters, word));
  if (!words.some((word, index) => found[index] && isTelling(word))) return undefined;
  const spans = found.filter((span) => span !== undefined);
  return { order: Math.round((99 * (words.length - spans.length)) / words.length), spans };
}

/** All words, some of them with a letter or two that differ. */
export function matchWithErrors(characters: Characters, words: readonly SearchWord[]): Match | undefined {
  const spans: Span[] = [];
  let order = 0;
  for (const word of words) {
    const whole = findWord(characters, word);
    const near = whole ? { span: whole, distance: 0 } : nearestWord(characters, word);
    if (!near) return undefined;
    spans.push(near.span);
    order += near.distance;
  }
  return { order: Math.min(order, 99), spans };
}

/** Where Chinese characters stand in a row, or the first word that begins with these letters. */
function findWord(characters: Characters, { text, isHan }: SearchWord): Span | undefined {
  for (let from = 0; from < characters.length; from++) {
    const first = characters[from];
    if (first?.beginsWord !== true || first.isHan !== isHan) continue;
    const to = endOf(characters, from, text);
    if (to !== undefined) return [from, to];
  }
  return undefined;
}

/** Where a text ends that begins at a character; undefined where another begins there. */
function endOf(characters: Characters, from: number, text: string): number | undefined {
  let left = text;
  for (let at = from; at < characters.length; at++) {
    const character = characters[at];
    if (!character || (at > from && !character.isHan && character.beginsWord)) return undefined;
    if (character.text.startsWith(left)) return at + 1;
    if (!left.startsWith(character.text)) return undefined;
    left = left.slice(character.text.length);
  }
  return undefined;
}

/** The closest row of Chinese characters in their order, with others in between, but not too many. */
function findInOrder(characters: Characters, { text, isHan }: SearchWord): Span[] | undefined {
  const wanted = Array.from(text);
  if (!isHan || wanted.length < 2) return undefined;
  const rows = characters.flatMap(({ text: one }, from) => {
    const row = one === wanted[0] ? rowFrom(characters, from, wanted) : undefined;
    return row ? [row] : [];
  });
  const [best] = rows.sort((one, other) => skipped(one) - skipped(other));
  return best && skipped(best) <= maximumGap * wanted.length ? best : undefined;
}

function rowFrom(characters: Characters, from: number, wanted: readonly string[]): Span[] | undefined {
  const row: Span[] = [];
  let at = from;
  for (const character of wanted) {
    at = characters.findIndex(({ text }, index) => index >= at && text === character);
    if (at < 0) return undefined;
    row.push([at, ++at]);
  }
  return row;
}

function skipped(spans: readonly Span[]): number {
  const ordered = [...spans].sort(([one], [other]) => one - other);
  return ordered.reduce((sum, [from], index) => {
    const before = ordered[index - 1]?.[1];
    return before === undefined ? sum : sum + Math.max(0, from - before);
  }, 0);
}

function nearestWord(
  characters: Characters,
  { text, isHan }: SearchWord,
): { span: Span; distance: number } | undefined {
  if (isHan || toleratedErrors(text.length) === 0) return undefined;
  let nearest: { span: Span; distance: number } | undefined;
  for (const span of latinWords(characters)) {
    const other = characters
      .slice(...span)
      .map((character) => character.text)
      .join('');
    const far = distance(text, other);
    if (far !== undefined && (!nearest || far < nearest.distance)) nearest = { span, distance: far };
  }
  return nearest;
}

function latinWords(characters: Characters): Span[] {
  const spans: [number, number][] = [];
  characters.forEach(({ isHan, beginsWord }, index) => {
    const last = spans.at(-1);
    if (isHan) return;
    if (beginsWord || !last) spans.push([index, index + 1]);
    else last[1] = index + 1;
  });
  return spans;
}

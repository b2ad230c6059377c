import { pinyin } from 'pinyin-pro';

/** Words that say the level of a place, which a Latin name prints now and then after its name. */
const LEVEL_WORDS = new Set(['province', 'city', 'county', 'district']);

/** The most words of a Latin name that may stand for place and trade name. */
const MAXIMUM_WORDS = 6;

/** Fewer letters are too common to mean one name. */
const MINIMUM_LETTERS = 6;

/** The pinyin of a Chinese name in letters alone, without tones; null where a character has no reading. */
export function pinyinLetters(text: string): string | null {
  if (!/^[\p{Script=Han}()·]+$/u.test(text)) return null;
  return letters(pinyin(text.replace(/[()·]/gu, ''), { toneType: 'none', v: true, separator: '' }));
}

/** What a Latin name begins with, word by word, and the whole of it, in letters alone; null for other scripts. */
export function latinLetters(text: string): { whole: string; beginnings: readonly string[] } | null {
  const folded = text.normalize('NFD').replace(/ü/gu, 'v').replace(/\p{M}/gu, '').toLowerCase();
  if (!/[a-z]/u.test(folded) || /[^\x20-\x7e]/u.test(folded)) return null;
  const words = folded.split(/[^a-z]+/u).filter((word) => word !== '' && !LEVEL_WORDS.has(word));
  const beginnings = words.slice(0, MAXIMUM_WORDS).map((_, index) => words.slice(0, index + 1).join(''));
  return { whole: words.join(''), beginnings: beginnings.filter(isLongEnough) };
}

function isLongEnough(text: string): boolean {
  return text.length >= MINIMUM_LETTERS;
}

function letters(text: string): string | null {
  return /^[a-z]+$/u.test(text) && isLongEnough(text) ? text : null;
}

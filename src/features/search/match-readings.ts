import { distance, toleratedErrors } from './letter-errors';
import type { Match } from './match';

/** How a character of a name is read, with its place in the name; the usual reading first. */
export interface ReadCharacter {
  index: number;
  readings: readonly string[];
}

/** Orders of matches: the whole name, its beginning, and from a character within it on. */
const places = { whole: 0, beginning: 10, within: 20 } as const;
const lastIsBegun = 4;
/** Another reading than the usual one, or one that goes on where the letters are parted. */
const otherReading = 2;

/** Letters that may be pinyin, and where spaces or apostrophes part them: before the letters with these numbers. */
export interface Letters {
  text: string;
  breaks: ReadonlySet<number>;
}

/** Characters that are read like these letters; of the last the beginning is enough. */
export function matchPinyin(characters: readonly ReadCharacter[], letters: Letters): Match | undefined {
  return best(characters, (from) => read(characters, from, letters, 0, 0));
}

/** Characters whose readings begin with these letters, one after the other. */
export function matchInitials(characters: readonly ReadCharacter[], letters: string): Match | undefined {
  return best(characters, (from) => {
    const wanted = Array.from(letters);
    const others = wanted.map((letter, index) =>
      characters[from + index]?.readings.findIndex((reading) => reading.startsWith(letter)),
    );
    if (!others.every((at) => at !== undefined && at >= 0)) return undefined;
    return { to: from + wanted.length, penalty: others.some((at) => at !== 0) ? otherReading : 0 };
  });
}

/** A few characters in a row that are read almost like these letters. */
export function matchPinyinWithErrors(
  characters: readonly ReadCharacter[],
  letters: string,
): Match | undefined {
  const most = toleratedErrors(letters.length);
  if (most === 0) return undefined;
  return best(characters, (from) => {
    let nearest: Reading | undefined;
    for (let to = from + 2; to <= characters.length; to++) {
      const spelled = characters
        .slice(from, to)
        .map(({ readings }) => readings[0] ?? '')
        .join('');
      if (spelled.length > letters.length + most) break;
      const far = distance(letters, spelled);
      if (far !== undefined && (!nearest || far < nearest.penalty)) nearest = { to, penalty: far };
    }
    return nearest;
  });
}

interface Reading {
  to: number;
  penalty: number;
}

/** Reads the letters from one on, as the readings of the characters from one on. */
function read(
  characters: readonly ReadCharacter[],
  at: number,
  letters: Letters,
  position: number,
  penalty: number,
): Reading | undefined {
  const left = letters.text.slice(position);
  let found: Reading | undefined;
  (characters[at]?.readings ?? []).forEach((reading, index) => {
    const usual = index === 0 && !isBroken(letters, position, position + reading.length);
    const worse = Math.max(penalty, usual ? 0 : otherReading);
    let one: Reading | undefined;
    if (reading === left) one = { to: at + 1, penalty: worse };
    else if (reading.startsWith(left)) one = { to: at + 1, penalty: worse + lastIsBegun };
    else if (left.startsWith(reading)) {
      one = read(characters, at + 1, letters, position + reading.length, worse);
    }
    if (one && (!found || one.penalty < found.penalty)) found = one;
  });
  return found;
}

/** Whether letters are parted where one reading goes on. */
function isBroken({ breaks }: Letters, from: number, to: number): boolean {
  return [...breaks].some((position) => position > from && position < to);
}

function best(
  characters: readonly ReadCharacter[],
  matchFrom: (from: number) => Reading | undefined,
): Match | undefined {
  let found: Match | undefined;
  characters.forEach((_, from) => {
    const reading = matchFrom(from);
    if (!reading) return;
    const { to, penalty } = reading;
    const place = from > 0 ? places.within : to === characters.length ? places.whole : places.beginning;
    const order = place + penalty;
    if (found && found.order <= order) return;
    found = { order, spans: characters.slice(from, to).map(({ index }) => [index, index + 1] as const) };
  });
  return found;
}

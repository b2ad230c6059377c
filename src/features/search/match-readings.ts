import { letterErrors, toleratedErrors } from './letter-errors';
import type { Match } from './match';

/** How a character of a name is read, with its place in the name; the usual reading first. */
export interface ReadCharacter {
  index: number;
  readings: readonly string[];
}

/** Orders of matches: the whole name, its beginning, and from a character within it on. */
const places = { whole: 0, beginning: 10, within: 20 } as const;
const lastIsBegun = 4;
const otherReading = 2;

/** Characters that are read like these letters; of the last the beginning is enough. */
export function matchPinyin(characters: readonly ReadCharacter[], letters: string): Match | undefined {
  return best(characters, (from) => read(characters, from, letters, 0));
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
      const errors = letterErrors(letters, spelled, most);
      if (errors !== undefined && (!nearest || errors < nearest.penalty)) nearest = { to, penalty: errors };
    }
    return nearest;
  });
}

interface Reading {
  to: number;
  penalty: number;
}

function read(
  characters: readonly ReadCharacter[],
  at: number,
  letters: string,
  penalty: number,
): Reading | undefined {
  let found: Reading | undefined;
  const readings = characters[at]?.readings ?? [];
  readings.forEach((reading, index) => {
    const worse = Math.max(penalty, index === 0 ? 0 : otherReading);
    const one = letters.startsWith(reading)
      ? letters === reading
        ? { to: at + 1, penalty: worse }
        : read(characters, at + 1, letters.slice(reading.length), worse)
      : reading.startsWith(letters)
        ? { to: at + 1, penalty: worse + lastIsBegun }
        : undefined;
    if (one && (!found || one.penalty < found.penalty)) found = one;
  });
  return found;
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

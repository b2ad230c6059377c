import { pinyin, polyphonic } from 'pinyin-pro';

/** Rarely more than these are heard of one character. */
const maximumReadings = 4;

/**
 * How each character of a Chinese text is read, in letters without tones, u for ü: first as it is read in this text as far
 * as a dictionary knows, then as it may be read elsewhere (names of places keep old readings). Empty where no reading is
 * known.
 */
export function readingsOf(characters: readonly string[]): string[][] {
  const here = pinyin(characters.join(''), { type: 'array', toneType: 'none', v: true });
  if (here.length !== characters.length) return characters.map(() => []);
  return characters.map((character, index) => {
    const readings = [here[index] ?? '', ...readingsElsewhere(character)].filter((one) =>
      /^[a-z]+$/.test(one),
    );
    return [...new Set(readings.map((one) => one.replaceAll('v', 'u')))].slice(0, maximumReadings);
  });
}

/** Looking a character up in the dictionary takes longer than all else; there are only so many of them. */
const elsewhere = new Map<string, string[]>();

function readingsElsewhere(character: string): string[] {
  const known = elsewhere.get(character);
  if (known) return known;
  const readings = polyphonic(character, { type: 'array', toneType: 'none', v: true }).flat();
  elsewhere.set(character, readings);
  return readings;
}

import { simplified } from './simplified';

/** One character of a text as a search compares it, with where it stands in the text. */
export interface FoldedCharacter {
  /** Lower case, narrow, without accents, simplified; one or more letters or digits. */
  text: string;
  start: number;
  end: number;
  isHan: boolean;
  /** Whether a word begins with it: each Chinese character is one. */
  beginsWord: boolean;
}

const HAN = /^\p{Script=Han}/u;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;

/**
 * The characters of a text that a search compares, each by itself, so that what matched can be shown in the text. Width,
 * case, accents, kind of characters and all punctuation are set aside: a text of punctuation alone has none.
 */
export function foldedCharacters(text: string): FoldedCharacter[] {
  const folded: FoldedCharacter[] = [];
  let start = 0;
  let separated = true;
  for (const character of text) {
    const end = start + character.length;
    const form = foldedCharacter(character);
    const previous = folded.at(-1);
    if (form !== '') {
      const isHan = HAN.test(form);
      const beginsWord = separated || isHan || previous === undefined || previous.isHan;
      folded.push({ text: form, start, end, isHan, beginsWord });
    } else if (previous && isMark(character)) previous.end = end;
    separated = form === '' && !isMark(character);
    start = end;
  }
  return folded;
}

/** Characters in a row; a space stands only between words that are not Chinese. */
export function foldedText(characters: readonly FoldedCharacter[]): string {
  return characters
    .map(({ text, isHan, beginsWord }, index) =>
      beginsWord && !isHan && characters[index - 1]?.isHan === false ? ` ${text}` : text,
    )
    .join('');
}

/** The same without any space, as codes are compared. */
export function foldedCode(code: string): string {
  return foldedCharacters(code)
    .map(({ text }) => text)
    .join('');
}

const isMark = (character: string): boolean => /^[\p{M}\p{Default_Ignorable_Code_Point}]/u.test(character);

const forms = new Map<string, string>();

/** So many characters are kept folded that all in common use are among them. */
const maximumForms = 50_000;

function foldedCharacter(character: string): string {
  const known = forms.get(character);
  if (known !== undefined) return known;
  const form = simplified(
    character
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(NEITHER_LETTER_NOR_DIGIT, '')
      .normalize(),
  );
  if (forms.size < maximumForms) forms.set(character, form);
  return form;
}

import { useLanguage, type Language } from './language';

/** A text, a function that makes one, or a group of these. */
export interface Catalogue {
  readonly [key: string]: string | ((...values: never[]) => string) | Catalogue;
}

/** The same keys, with functions of the same arguments, in another language. */
type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Translated<Words[Key]>;
};

export type Words<Spoken extends Catalogue> = Readonly<Record<Language, Translated<Spoken>>>;

/** The words of one feature in both languages; the compiler holds them complete. */
export function defineWords<const English extends Catalogue>(words: {
  readonly en: English;
  readonly zh: Translated<English>;
}): Words<English> {
  return words as unknown as Words<English>;
}

/** A feature's words in the reader's language. */
export function useWords<Spoken extends Catalogue>(words: Words<Spoken>): Translated<Spoken> {
  return words[useLanguage().language];
}

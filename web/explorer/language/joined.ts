import { useLanguage, type Language } from './language';

/** What stands between texts, for where they are more than text. */
interface Separators {
  /** Between things of one sort, as names. */
  readonly items: string;
  /** Between details of one thing. */
  readonly details: string;
  /** Between statements of which each stands for itself. */
  readonly statements: string;
}

/** Several texts as one, as the language writes them one after the other. */
export interface Joined {
  readonly items: (texts: readonly string[]) => string;
  readonly details: (texts: readonly string[]) => string;
  readonly statements: (texts: readonly string[]) => string;
  readonly between: Separators;
}

export const joinedIn: Readonly<Record<Language, Joined>> = {
  zh: joinedBy({ items: '、', details: '，', statements: '；' }),
  en: joinedBy({ items: ', ', details: ', ', statements: '; ' }),
};

export function useJoined(): Joined {
  return joinedIn[useLanguage().language];
}

/** Things that stand beside each other without a sentence, as a name and what is shown of it. */
export function sideBySide(things: readonly string[]): string {
  return things.join(' · ');
}

function joinedBy(between: Separators): Joined {
  return {
    items: (texts) => texts.join(between.items),
    details: (texts) => texts.join(between.details),
    statements: (texts) => texts.join(between.statements),
    between,
  };
}

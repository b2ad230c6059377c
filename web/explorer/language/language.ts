import { createContext, useContext } from 'react';

export type Language = 'zh' | 'en';

/** What the API calls the languages. */
export const languageInApi = { zh: 'ZH', en: 'EN' } as const;

export interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const STORAGE_KEY = 'ipgraph-language';

export const LanguageContext = createContext<LanguageChoice | null>(null);

/** The reader's language and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('A part that speaks stands outside of <Languages>.');
  return choice;
}

/** The language that a link asks for (`lang`), else the one chosen before, else that of the browser. */
export function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? localStorage.getItem(STORAGE_KEY);
  if (asked === 'zh' || asked === 'en') return asked;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(STORAGE_KEY, language);
}

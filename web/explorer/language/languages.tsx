import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { firstLanguage, LanguageContext, rememberLanguage } from './language';

/** Gives everything below it the language of the reader. */
export function Languages({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: typeof language) => {
        rememberLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

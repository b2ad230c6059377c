import type { Language } from './language';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** From here on a number is written with 万, 亿 or million, as long as that loses no digit. */
const largeNumber = { zh: 1e4, en: 1e6 };

/**
 * A number as a reader of the language writes it: 1.18亿, 118 million; 5,418. Takes a decimal string exactly, digit for
 * digit; what would need more than four decimals is written out in full.
 */
export function formatNumber(exact: string | number, language: Language): string {
  const large = Math.abs(Number(exact)) >= largeNumber[language];
  const decimal = exact as Intl.StringNumericLiteral;
  const full = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 20 });
  if (!large) return full.format(decimal);
  const short = new Intl.NumberFormat(locales[language], {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 20,
  });
  const written = short.format(decimal);
  const [, decimals = ''] = /\.(\d+)/.exec(written) ?? [];
  return decimals.length > 4 ? full.format(decimal) : written;
}

/** A day, month or year (`2020-12-31`, `2020-12`, `2020`) in words of the language. */
export function formatDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (language === 'en') return date;
  return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`].filter(Boolean).join('');
}

/** The reader's day, as `2020-12-31`. */
export function today(): string {
  // Sweden writes days as ISO 8601 does.
  return new Date().toLocaleDateString('sv-SE');
}

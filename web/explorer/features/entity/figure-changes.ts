import type { Comparator } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { valueInWords } from '../../parts/figure-words';
import { partWords } from '../../parts/words';

interface Changed {
  readonly changePercent: number | null;
  readonly changeComparator: Comparator | null;
}

/** The stated change of a figure on the year before, "+214%"; empty where none is stated. */
export function useChangeWords(): (figure: Changed) => string {
  const { language } = useLanguage();
  return ({ changePercent, changeComparator }) => {
    if (changePercent === null) return '';
    const exact = String(Math.abs(changePercent));
    const sign = changePercent < 0 ? '−' : '+';
    const value = valueInWords({ exact, unit: '%', comparator: null }, language, () => '%') ?? '';
    return valueQualified(`${sign}${value}`, changeComparator, language);
  };
}

function valueQualified(written: string, comparator: Comparator | null, language: 'zh' | 'en'): string {
  return partWords[language].figure[comparator ?? 'EQUAL'](written);
}

import type { Comparator } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { valueInWords } from '../../parts/figure-words';
import { modesInChinese } from './words';

interface Counted {
  readonly householdCount: number | null;
  readonly householdCountComparator: Comparator | null;
}

/** Writes how many households a group has; null where no source counts them. */
export function useCountInWords(): (group: Counted) => string | null {
  const { language } = useLanguage();
  const terms = useTerms();
  return ({ householdCount, householdCountComparator }) =>
    valueInWords(
      {
        exact: householdCount === null ? null : String(householdCount),
        unit: '户',
        comparator: householdCountComparator,
      },
      language,
      terms.unit,
    );
}

/** Writes the way in which households are reached. */
export function useModeInWords(): (mode: string) => string {
  const { language } = useLanguage();
  return (mode) => (language === 'zh' ? (modesInChinese[mode] ?? mode) : mode);
}

import type { Comparator } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { formatNumber } from '../../language/numbers';
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
    const sign = changePercent < 0 ? '−' : '+';
    const written = `${sign}${formatNumber(Math.abs(changePercent), language)}%`;
    return partWords[language].figure[changeComparator ?? 'EQUAL'](written);
  };
}

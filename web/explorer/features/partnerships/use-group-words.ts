import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { valueInWords } from '../../parts/figure-words';
import type { Group } from './cooperations';
import { partnershipWords } from './words';

export interface GroupWords {
  /** How many a group is of: "group of 21". */
  readonly size: (group: Group) => string;
  /** Whom of it a source names: "none of them named". */
  readonly named: (group: Group) => string;
}

/** A group in words: as many as a source counts, as it counts them, and the members that it names. */
export function useGroupWords(): GroupWords {
  const words = useWords(partnershipWords);
  const { language } = useLanguage();
  return {
    size: ({ memberCount, memberCountComparator, memberCountPrinted }) => {
      if (language === 'zh' && memberCountPrinted !== null) return words.groupOf(memberCountPrinted);
      const count = valueInWords(
        {
          exact: memberCount === null ? null : String(memberCount),
          unit: null,
          comparator: memberCountComparator,
        },
        language,
        () => '',
      );
      return count === null ? words.groupUncounted : words.groupOf(count);
    },
    named: ({ namedMembers: { totalCount, nodes } }) => {
      if (nodes.length === 0) return words.noneNamed;
      const names = nodes.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
      return totalCount > nodes.length ? words.namedOf(names, totalCount) : words.named(names);
    },
  };
}

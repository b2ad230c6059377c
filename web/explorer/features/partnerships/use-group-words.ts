import { useMemo } from 'react';
import { joinedIn } from '../../language/joined';
import { useLanguage, type Language } from '../../language/language';
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
  const { language } = useLanguage();
  return useMemo(() => groupWordsIn(language), [language]);
}

function groupWordsIn(language: Language): GroupWords {
  const words = partnershipWords[language];
  return {
    size: ({ memberCount, memberCountComparator: comparator, memberCountPrinted }) => {
      if (language === 'zh' && memberCountPrinted !== null) return words.groupOf(memberCountPrinted);
      if (memberCount === null) return words.groupUncounted;
      const stated = { exact: String(memberCount), unit: null, comparator };
      return words.groupOf(valueInWords(stated, language, () => '') ?? '');
    },
    named: ({ namedMembers: { totalCount, nodes } }) => {
      if (nodes.length === 0) return words.noneNamed;
      const names = joinedIn[language].items(nodes.map(({ name }) => name));
      return totalCount > nodes.length ? words.namedOf(names, totalCount) : words.named(names);
    },
  };
}

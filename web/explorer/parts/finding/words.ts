import type { SearchRank } from '../../api/generated';
import { defineWords } from '../../language/words';

/** Words of what is found while something is typed, and of what the search finds. */
export const findingWords = defineWords({
  en: {
    nothing: (query: string) => `Nothing was found for “${query}”.`,
    liesIn: (place: string) => `in ${place}`,
    matchedIn: (field: string) => `found in: ${field}`,
    why: {
      CODE: 'exact code',
      NAME: 'exact name',
      ALIAS: 'another name',
      CODE_PREFIX: 'code begins so',
      PREFIX: 'name begins so',
      PINYIN: 'pinyin',
      INITIALS: 'initials',
      WORDS: 'all words',
      PARTIAL_WORDS: 'some words',
      TYPO: 'similar spelling',
    } satisfies Record<SearchRank, string>,
  },
  zh: {
    nothing: (query: string) => `没有找到“${query}”。`,
    liesIn: (place: string) => `属于${place}`,
    matchedIn: (field: string) => `匹配于：${field}`,
    why: {
      CODE: '代码相同',
      NAME: '名称相同',
      ALIAS: '别名相同',
      CODE_PREFIX: '代码开头相同',
      PREFIX: '名称开头相同',
      PINYIN: '拼音',
      INITIALS: '首字母',
      WORDS: '含全部字词',
      PARTIAL_WORDS: '含部分字词',
      TYPO: '拼写相近',
    } satisfies Record<SearchRank, string>,
  },
});

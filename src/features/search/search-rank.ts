import { registerEnumType } from 'type-graphql';

/** How well something answers a search, the best first. */
export enum SearchRank {
  CODE = 'CODE',
  NAME = 'NAME',
  ALIAS = 'ALIAS',
  CODE_PREFIX = 'CODE_PREFIX',
  PREFIX = 'PREFIX',
  PINYIN = 'PINYIN',
  INITIALS = 'INITIALS',
  WORDS = 'WORDS',
  PARTIAL_WORDS = 'PARTIAL_WORDS',
  TYPO = 'TYPO',
}

registerEnumType(SearchRank, {
  name: 'SearchRank',
  description: 'Why something was found. Results come in the order of these values.',
  valuesConfig: {
    CODE: { description: 'It has exactly this official code.' },
    NAME: { description: 'It is called exactly this.' },
    ALIAS: { description: 'Another of its names is exactly this.' },
    CODE_PREFIX: { description: 'One of its official codes begins with this.' },
    PREFIX: { description: 'One of its names begins with this.' },
    PINYIN: { description: 'Characters of one of its names are read like this.' },
    INITIALS: {
      description: 'These are the first letters of the readings of characters of one of its names.',
    },
    WORDS: { description: 'One of its names holds all the words.' },
    PARTIAL_WORDS: { description: 'One of its names holds some of the words, not all.' },
    TYPO: { description: 'One of its names differs by a letter or two.' },
  },
});

import { GraphQLEnumType } from 'graphql';

const directions = {
  ASC: { description: 'The smallest first.' },
  DESC: { description: 'The greatest first.' },
};

export const sortDirection = new GraphQLEnumType({
  name: 'SortDirection',
  description: 'Which way a list is ordered. What is not stated comes last either way.',
  values: directions,
});

export const nameSortDirection = new GraphQLEnumType({
  name: 'NameSortDirection',
  description:
    'Which way a list is ordered by names: by the code points of their characters, or as they are read.',
  values: {
    ...directions,
    PINYIN_ASC: { description: 'By the pinyin of the first reading; names in Latin letters by these.' },
    PINYIN_DESC: { description: 'As PINYIN_ASC, the other way round.' },
  },
});

import { GraphQLInt } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../query/page-info';
import { SearchRank } from './search-rank';

@ObjectType({ description: 'A part of a text, in UTF-16 code units, as JavaScript counts them.' })
export class SearchHighlight {
  @Field(() => GraphQLInt, { description: 'Where it begins, from 0.' })
  readonly start!: number;

  @Field(() => GraphQLInt, { description: 'Where it ends: the first unit behind it.' })
  readonly end!: number;
}

@ObjectType({ description: 'The text by which something was found.' })
export class SearchMatch {
  @Field(() => String, {
    description:
      'The property that holds the text, as the schema calls it: name, aliases, nameEn, unifiedSocialCreditCode and so ' +
      'on. A name that a source gives and that is not the shown one counts as one of the aliases.',
  })
  readonly field!: string;

  @Field(() => String, { description: 'The text as it is recorded.' })
  readonly text!: string;

  @Field(() => [SearchHighlight], {
    description:
      'What of the text matched, in its order; for pinyin and initials the characters that are read so.',
  })
  readonly highlights!: SearchHighlight[];
}

/** The id only; the resolver loads the thing with what is selected of it. */
export interface SearchHit {
  /** Orders the hits, and is what a cursor holds. */
  key: string;
  id: string;
  rank: SearchRank;
  matched: SearchMatch;
}

@ObjectType({ description: 'One thing that was found, and why.' })
export class SearchEdge {
  readonly hit!: SearchHit;

  @Field(() => String, { description: 'Opaque position of this row, for `after`.' })
  readonly cursor!: string;

  @Field(() => SearchRank, { description: 'Why it was found; the best reason where there are several.' })
  readonly rank!: SearchRank;

  @Field(() => SearchMatch, { description: 'What matched.' })
  readonly matched!: SearchMatch;
}

@ObjectType({ description: 'A page of what a search found (Relay connection), the best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The things with why each was found.' })
  readonly edges!: SearchEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  readonly pageInfo!: PageInfo;

  @Field(() => GraphQLInt, {
    description:
      'How many things were found. A search looks at a bounded number of candidates: where `truncated` is true, at ' +
      'least so many.',
  })
  readonly totalCount!: number;

  @Field(() => Boolean, {
    description:
      'Whether there were more candidates than a search looks at, so that some that fit may be missing at the end: ' +
      'write more of the name, or filter by kind.',
  })
  readonly truncated!: boolean;
}

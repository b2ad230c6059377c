import { GraphQLID } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../query/page-args';
import { ThingKind } from '../sameness/sameness.type';

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      'A name, a part of one or several words; in Chinese, pinyin (with or without spaces), initials or English, also ' +
      'with a typing error in Latin letters; or an official code or its beginning. Taken as plain text: quotation ' +
      'marks, * and AND mean nothing in it.',
  })
  readonly query!: string;

  @Field(() => [ThingKind as object], { nullable: true, description: 'Only things of one of these kinds.' })
  readonly kinds?: string[] | null;

  @Field(() => GraphQLID, {
    nullable: true,
    description: 'Id of a place: only it, the places in it, and what is recorded as being in one of these.',
  })
  readonly place?: string | null;
}

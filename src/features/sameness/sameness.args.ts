import { GraphQLFloat, GraphQLID } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../query/page-args';
import { ThingKind } from './sameness.type';

@ArgsType()
export class PossibleDuplicatesArgs extends PageArgs {
  @Field(() => GraphQLID, {
    nullable: true,
    description: 'Only pairs of which this is one; it is then `one`.',
  })
  readonly of?: string;

  @Field(() => [ThingKind as object], {
    nullable: true,
    description: 'Only pairs of which both are of one of these kinds.',
  })
  readonly kinds?: string[];

  @Field(() => GraphQLFloat, {
    nullable: true,
    description: 'Only pairs with this score or a higher one; it leaves out those that have none.',
  })
  readonly minimumScore?: number;
}

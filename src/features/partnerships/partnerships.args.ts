import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { afterDescription, firstDescription } from '../../query/generated-types';

@ArgsType()
export class PartnershipsArgs {
  @Field(() => GraphQLID, { nullable: true, description: 'The party whose partners are asked for.' })
  readonly party?: string;

  @Field(() => GraphQLID, {
    nullable: true,
    description: 'The place, with all that lies in it, whose parties’ partners are asked for.',
  })
  readonly place?: string;

  @Field(() => GraphQLInt, { nullable: true, description: firstDescription })
  readonly first?: number;

  @Field(() => String, { nullable: true, description: afterDescription })
  readonly after?: string;
}

import { GraphQLID } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../query/page-args';

@ArgsType()
export class PartnershipsArgs extends PageArgs {
  @Field(() => GraphQLID, { nullable: true, description: 'The party whose partners are asked for.' })
  readonly party?: string;

  @Field(() => GraphQLID, {
    nullable: true,
    description: 'The place, with all that lies in it, whose parties’ partners are asked for.',
  })
  readonly place?: string;
}

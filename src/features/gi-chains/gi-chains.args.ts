import { GraphQLID } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../query/page-args';

@ArgsType()
export class GiChainsArgs extends PageArgs {
  @Field(() => GraphQLID, { nullable: true, description: 'A place, with all that lies in it.' })
  readonly place?: string;

  @Field(() => GraphQLID, { nullable: true, description: 'A product.' })
  readonly product?: string;

  @Field(() => GraphQLID, { nullable: true, description: 'A geographical indication.' })
  readonly geographicalIndication?: string;
}

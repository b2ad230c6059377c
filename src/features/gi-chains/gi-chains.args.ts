import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { afterDescription, firstDescription } from '../../query/generated-types';

@ArgsType()
export class GiChainsArgs {
  @Field(() => GraphQLID, { nullable: true, description: 'A place, with all that lies in it.' })
  readonly place?: string;

  @Field(() => GraphQLID, { nullable: true, description: 'A product.' })
  readonly product?: string;

  @Field(() => GraphQLID, { nullable: true, description: 'A geographical indication.' })
  readonly geographicalIndication?: string;

  @Field(() => GraphQLInt, { nullable: true, description: firstDescription })
  readonly first?: number;

  @Field(() => String, { nullable: true, description: afterDescription })
  readonly after?: string;
}

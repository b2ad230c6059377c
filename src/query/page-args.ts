import { GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import {
  afterDescription,
  beforeDescription,
  firstDescription,
  lastDescription,
} from './inputs/list-arguments';

/** The page of a feature's list; its own arguments come in classes that extend this. */
@ArgsType()
export abstract class PageArgs {
  @Field(() => GraphQLInt, { nullable: true, description: firstDescription })
  readonly first?: number;

  @Field(() => String, { nullable: true, description: afterDescription })
  readonly after?: string;

  @Field(() => GraphQLInt, { nullable: true, description: lastDescription })
  readonly last?: number;

  @Field(() => String, { nullable: true, description: beforeDescription })
  readonly before?: string;
}

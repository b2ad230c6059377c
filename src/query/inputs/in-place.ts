import { GraphQLID } from 'graphql';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A place to lie in.' })
export class InPlace {
  @Field(() => GraphQLID, { description: 'Id of the place.' })
  readonly id!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Also what lies in the places that lie in it.',
  })
  readonly includeDescendants?: boolean | null;
}

import { GraphQLID } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { ThingKind } from '../sameness/sameness.type';
import { maximumLength } from '../search/search.query';

export const maximumNames = 250;

@ArgsType()
export class ResolveArgs {
  @Field(() => [String], {
    description:
      `Names, aliases or official codes as they stand in a list, at most ${maximumNames}, each of at most ` +
      `${maximumLength} characters. Repeated and empty ones keep their rows.`,
  })
  readonly names!: string[];

  @Field(() => [ThingKind as object], { nullable: true, description: 'Only things of one of these kinds.' })
  readonly kinds?: string[] | null;

  @Field(() => GraphQLID, {
    nullable: true,
    description: 'Id of a place: only it, the places in it, and what is recorded as being in one of these.',
  })
  readonly place?: string | null;
}

import { GraphQLID } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../query/page-args';

@ArgsType()
export class ConflictsArgs extends PageArgs {
  @Field(() => GraphQLID, { nullable: true, description: 'Only those about this entity.' })
  readonly subject?: string;

  @Field(() => GraphQLID, {
    nullable: true,
    description:
      'Only those of a place: about it or what lies in it, about parties there, and about figures, events and ' +
      'indications that belong there.',
  })
  readonly place?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only those about this property (locatedIn is written as the relationship type LOCATED_IN).',
  })
  readonly property?: string;
}

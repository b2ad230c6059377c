import { Max, Min } from 'class-validator';
import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class ObservationsArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Code of an indicator, for example valid-invention-patents.',
  })
  readonly indicator?: string;

  @Field(() => GraphQLID, { nullable: true, description: 'Id of the place the figures belong to.' })
  readonly place?: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Also the places that lie in it.',
  })
  readonly includeDescendants?: boolean | null;

  @Field(() => GraphQLID, { nullable: true, description: 'Id of what the figures are about.' })
  readonly subject?: string;

  @Field(() => GraphQLInt, {
    nullable: true,
    description:
      'Only figures whose period ends in this calendar year and does not begin before it: stated, from context or ' +
      'as of publication (see `periodBasis`); a cumulative figure to the end of the year is one of them. ' +
      'A figure without a stated period never matches; `gaps` counts them.',
  })
  @Min(1000)
  @Max(9999)
  readonly year?: number;
}

import { Max, Min } from 'class-validator';
import { GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { PeriodKind } from '../../entities/figures/period';

/** An indicator in a year; what it is asked of comes in the classes that extend this. */
@ArgsType()
export abstract class IndicatorOfYearArgs {
  @Field(() => String, { description: 'Code of the indicator, for example valid-invention-patents.' })
  readonly indicator!: string;

  @Field(() => GraphQLInt, {
    description: 'The calendar year in which the period ends, and before which it does not begin.',
  })
  @Min(1000)
  @Max(9999)
  readonly year!: number;

  @Field(() => PeriodKind, {
    nullable: true,
    description:
      'Only figures of this kind; needed where annual and cumulative ones are stated for the year.',
  })
  readonly periodKind?: PeriodKind | null;
}

import { Max, Min } from 'class-validator';
import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class RatioArgs {
  @Field(() => String, { description: 'Code of the indicator that is divided.' })
  readonly numerator!: string;

  @Field(() => String, { description: 'Code of the indicator that it is divided by.' })
  readonly denominator!: string;

  @Field(() => GraphQLID, { description: 'Id of the place that both figures are about.' })
  readonly place!: string;

  @Field(() => GraphQLInt, { description: 'The calendar year of both figures.' })
  @Min(1000)
  @Max(9999)
  readonly year!: number;

  @Field(() => GraphQLInt, {
    defaultValue: 6,
    description: 'Decimals of the quotient, 0 to 20; the last is rounded half up.',
  })
  @Min(0)
  @Max(20)
  readonly decimals!: number;
}

import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, Max, Min } from 'class-validator';
import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';

const maximumSubjects = 50;

@ArgsType()
export class TimeSeriesArgs {
  @Field(() => String, { description: 'Code of the indicator, for example valid-invention-patents.' })
  readonly indicator!: string;

  @Field(() => [GraphQLID], {
    description: `Ids of what the figures are about, 1 to ${maximumSubjects}: places, firms, groups, products.`,
  })
  @ArrayNotEmpty({ message: 'Name at least one subject.' })
  @ArrayMaxSize(maximumSubjects, { message: `Name at most ${maximumSubjects} subjects at once.` })
  @ArrayUnique({ message: 'Name each subject once.' })
  readonly subjects!: string[];

  @Field(() => GraphQLInt, {
    nullable: true,
    description: 'First calendar year; the first that is stated when left out.',
  })
  @Min(1000)
  @Max(9999)
  readonly from?: number | null;

  @Field(() => GraphQLInt, {
    nullable: true,
    description: 'Last calendar year; the last that is stated when left out.',
  })
  @Min(1000)
  @Max(9999)
  readonly to?: number | null;
}

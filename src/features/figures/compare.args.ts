import { ArrayNotEmpty, ArrayUnique, Max, Min } from 'class-validator';
import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';

/** The most cells of one table. */
export const maximumCells = 1_000;

@ArgsType()
export class CompareArgs {
  @Field(() => [GraphQLID], { description: 'Ids of the places, one row each, in the order of the rows.' })
  @ArrayNotEmpty({ message: 'Name at least one place.' })
  @ArrayUnique({ message: 'Name each place once.' })
  readonly places!: string[];

  @Field(() => [String], { description: 'Codes of the indicators, in the order of the columns.' })
  @ArrayNotEmpty({ message: 'Name at least one indicator.' })
  @ArrayUnique({ message: 'Name each indicator once.' })
  readonly indicators!: string[];

  @Field(() => [GraphQLInt], {
    description: 'Calendar years, in the order of the columns of each indicator.',
  })
  @ArrayNotEmpty({ message: 'Name at least one year.' })
  @ArrayUnique({ message: 'Name each year once.' })
  @Min(1000, { each: true })
  @Max(9999, { each: true })
  readonly years!: number[];
}

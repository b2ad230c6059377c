import { GraphQLID } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { DivisionLevel } from '../../entities/places/district';
import { IndicatorOfYearArgs } from './indicator-of-year.args';

@ArgsType()
export class RankArgs extends IndicatorOfYearArgs {
  @Field(() => GraphQLID, { description: 'Id of the place whose parts are ranked.' })
  readonly within!: string;

  @Field(() => DivisionLevel, {
    nullable: true,
    description:
      'Rank the districts of this level, at any depth; without it those that lie directly in the place.',
  })
  readonly level?: DivisionLevel | null;
}

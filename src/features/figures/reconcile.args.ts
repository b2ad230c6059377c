import { GraphQLID } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { IndicatorOfYearArgs } from './indicator-of-year.args';

@ArgsType()
export class ReconcileArgs extends IndicatorOfYearArgs {
  @Field(() => GraphQLID, { description: 'Id of the place whose total is held against its parts.' })
  readonly whole!: string;
}

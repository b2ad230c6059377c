import { IsOptional, Max, Min } from 'class-validator';
import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';

@ArgsType()
export class ImpactSummaryArgs {
  @Field(() => GraphQLID, { description: 'Id of the place, with all that lies in it.' })
  readonly place!: string;

  @Field(() => GraphQLInt, {
    nullable: true,
    description:
      'Only figures whose period ends in this calendar year and does not begin before it. A figure without a stated ' +
      'period never matches; the gaps count them.',
  })
  @IsOptional()
  @Min(1000)
  @Max(9999)
  readonly year?: number;
}

import { ArrayNotEmpty, IsOptional, Max, Min } from 'class-validator';
import { GraphQLID, GraphQLInt } from 'graphql';
import { ArgsType, Field } from 'type-graphql';
import { HouseholdKind } from '../../entities/organizations/farm-household-group';
import { GiRegime } from '../../entities/rights/gi-protection';
import { PageArgs } from '../../query/page-args';
import { OperatorKind } from './operator-kind';

@ArgsType()
export class GiChainsArgs extends PageArgs {
  @Field(() => GraphQLID, {
    nullable: true,
    description:
      'A place: chains of its indications and products, and those that its parties and households stand in. Of a ' +
      'chain that begins elsewhere only the operators and households of the place are answered.',
  })
  readonly place?: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Also what lies in the place, at any level.',
  })
  readonly includeDescendants?: boolean | null;

  @Field(() => GraphQLID, { nullable: true, description: 'A product.' })
  readonly product?: string;

  @Field(() => GraphQLID, { nullable: true, description: 'A geographical indication.' })
  readonly geographicalIndication?: string;

  @Field(() => [GiRegime], {
    nullable: true,
    description: 'Only chains of indications with a protection under one of these regimes.',
  })
  @IsOptional()
  @ArrayNotEmpty()
  readonly regimes?: GiRegime[];

  @Field(() => [OperatorKind], {
    nullable: true,
    description: 'Only chains with an operator of one of these kinds; their other operators are left out.',
  })
  @IsOptional()
  @ArrayNotEmpty()
  readonly operatorKinds?: OperatorKind[];

  @Field(() => [HouseholdKind], {
    nullable: true,
    description: 'Only chains with households of one of these kinds; their other households are left out.',
  })
  @IsOptional()
  @ArrayNotEmpty()
  readonly householdKinds?: HouseholdKind[];

  @Field(() => GraphQLInt, {
    nullable: true,
    description:
      'Only figures whose period ends in this calendar year and does not begin before it; the chains stay. ' +
      'A figure without a stated period never matches; the gaps count them.',
  })
  @IsOptional()
  @Min(1000)
  @Max(9999)
  readonly year?: number;
}

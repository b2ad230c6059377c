import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Indicator } from '../../entities/figures/indicator';
import { Observation } from '../../entities/figures/observation';
import { FarmHouseholdGroup } from '../../entities/organizations/farm-household-group';
import { loadAllRequired, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { GainTotal, HouseholdTotal } from './totals.type';

@Resolver(() => HouseholdTotal)
export class HouseholdTotalResolver {
  @FieldResolver(() => [FarmHouseholdGroup], {
    nullable: true,
    description: 'The groups, side by side, each with its own count as printed.',
  })
  async groups(
    @Root() total: HouseholdTotal,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(total.groupIds, ontology.kind('FarmHouseholdGroup'), context, info);
  }
}

@Resolver(() => GainTotal)
export class GainTotalResolver {
  @FieldResolver(() => Indicator, { nullable: true, description: 'What the amounts measure.' })
  async indicator(
    @Root() total: GainTotal,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(total.indicatorId, ontology.kind('Indicator'), context, info);
  }

  @FieldResolver(() => [Observation], {
    nullable: true,
    description: 'The amounts, side by side, as their sources print them.',
  })
  async figures(
    @Root() total: GainTotal,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(total.figureIds, ontology.kind('Observation'), context, info);
  }
}

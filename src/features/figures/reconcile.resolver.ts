import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Indicator } from '../../entities/figures/indicator';
import { Observation } from '../../entities/figures/observation';
import { Place } from '../../entities/places/place';
import { loadOptional, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { ReconcileArgs } from './reconcile.args';
import { readReconciliation } from './reconcile.query';
import { ReconciledFigure, ReconciledPart, Reconciliation } from './reconcile.type';

@Resolver(() => Reconciliation)
export class ReconcileResolver {
  @Query(() => Reconciliation, {
    nullable: true,
    description:
      'The stated total of a place beside the sum of its parts, with the difference, the parts not stated, and what ' +
      'is left out and why. Annual is never added with cumulative, nor a development zone with districts; refused ' +
      'with NOT_COMPARABLE where it is not clear which kind of figure is meant.',
  })
  async reconcile(
    @Args(() => ReconcileArgs) args: ReconcileArgs,
    @Ctx() context: RequestContext,
  ): Promise<Reconciliation> {
    return readReconciliation(args, context);
  }

  @FieldResolver(() => Indicator, { nullable: true, description: 'What is counted.' })
  async indicator(
    @Root() { indicatorId }: Reconciliation,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(indicatorId, ontology.kind('Indicator'), context, info);
  }

  @FieldResolver(() => Place, { nullable: true, description: 'The place asked for.' })
  async whole(
    @Root() { wholeId }: Reconciliation,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(wholeId, ontology.kind('Place'), context, info);
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: 'The stated total; null where none is stated for the year, or several are.',
  })
  async total(
    @Root() { totalId }: Reconciliation,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(totalId, ontology.kind('Observation'), context, info);
  }
}

@Resolver(() => ReconciledPart)
export class ReconciledPartResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'The part.' })
  async place(
    @Root() { placeId }: ReconciledPart,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(placeId, ontology.kind('Place'), context, info);
  }
}

@Resolver(() => ReconciledFigure)
export class ReconciledFigureResolver {
  @FieldResolver(() => Observation, { nullable: true, description: 'The figure with every qualifier.' })
  async observation(
    @Root() { figureId }: ReconciledFigure,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(figureId, ontology.kind('Observation'), context, info);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Indicator } from '../../entities/figures/indicator';
import { Observation } from '../../entities/figures/observation';
import { Place } from '../../entities/places/place';
import { loadNode } from '../../query/load-nodes';
import { loadAllRequired, loadOptional, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { RankArgs } from './rank.args';
import { readRanking } from './rank.query';
import { RankedPlace, Ranking, UnrankedPlace } from './rank.type';

@Resolver(() => Ranking)
export class RankResolver {
  @Query(() => Ranking, {
    nullable: true,
    description:
      'The districts of a place by the size of a figure, with ties, with ranks that qualifiers leave open, and with ' +
      'the ranks that sources state. Refused with NOT_COMPARABLE where the figures are not of one kind.',
  })
  async rank(@Args(() => RankArgs) args: RankArgs, @Ctx() context: RequestContext): Promise<Ranking> {
    return readRanking(args, context);
  }

  @FieldResolver(() => Indicator, { nullable: true, description: 'What the figures measure.' })
  async indicator(
    @Root() { indicatorId }: Ranking,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(indicatorId, ontology.kind('Indicator'), context, info);
  }

  @FieldResolver(() => Place, { nullable: true, description: 'The place whose parts are ranked.' })
  async within(
    @Root() { withinId }: Ranking,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(withinId, ontology.kind('Place'), context, info);
  }
}

@Resolver(() => RankedPlace)
export class RankedPlaceResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'The place.' })
  async place(
    @Root() { placeId }: RankedPlace,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(placeId, ontology.kind('Place'), context, info);
  }

  @FieldResolver(() => Observation, { nullable: true, description: 'The figure with every qualifier.' })
  async observation(
    @Root() { figureId }: RankedPlace,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(figureId, ontology.kind('Observation'), context, info);
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: 'The place within which the stated rank counts; it may be another than the one asked for.',
  })
  async statedRankWithin(
    @Root() { statedWithinId }: RankedPlace,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return statedWithinId === null ? null : loadNode(statedWithinId, ontology.kind('Place'), context, info);
  }
}

@Resolver(() => UnrankedPlace)
export class UnrankedPlaceResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'The place.' })
  async place(
    @Root() { placeId }: UnrankedPlace,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(placeId, ontology.kind('Place'), context, info);
  }

  @FieldResolver(() => [Observation], {
    nullable: true,
    description: 'What is stated of it for the year all the same: a rank or a change, or several figures.',
  })
  async observations(
    @Root() { figureIds }: UnrankedPlace,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(figureIds, ontology.kind('Observation'), context, info);
  }
}

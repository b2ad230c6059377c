import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Indicator } from '../../entities/figures/indicator';
import { Observation } from '../../entities/figures/observation';
import { Thing } from '../../entities/thing';
import { loadAllRequired, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { TimeSeriesArgs } from './time-series.args';
import { readTimeSeries } from './time-series.query';
import { SeriesPoint, TimeSeries, TimeSeriesRow } from './time-series.type';

@Resolver(() => TimeSeries)
export class TimeSeriesResolver {
  @Query(() => TimeSeries, {
    nullable: true,
    description:
      'An indicator over time, for one or more subjects. Figures of different kinds are series of their own, and ' +
      'years without a figure are gaps.',
  })
  async timeSeries(
    @Args(() => TimeSeriesArgs) args: TimeSeriesArgs,
    @Ctx() context: RequestContext,
  ): Promise<TimeSeries> {
    return readTimeSeries(args, context);
  }

  @FieldResolver(() => Indicator, { nullable: true, description: 'What the figures measure.' })
  async indicator(
    @Root() { indicatorId }: TimeSeries,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(indicatorId, ontology.kind('Indicator'), context, info);
  }
}

@Resolver(() => TimeSeriesRow)
export class TimeSeriesRowResolver {
  @FieldResolver(() => Thing, { nullable: true, description: 'What the figures are about.' })
  async subject(
    @Root() { subjectId }: TimeSeriesRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(subjectId, ontology.kind('Thing'), context, info);
  }

  @FieldResolver(() => [Observation], {
    nullable: true,
    description:
      'Figures without a stated period, or with one that has no end; they are points of no series.',
  })
  async undated(
    @Root() { undatedIds }: TimeSeriesRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(undatedIds, ontology.kind('Observation'), context, info);
  }
}

@Resolver(() => SeriesPoint)
export class SeriesPointResolver {
  @FieldResolver(() => Observation, { nullable: true, description: 'The figure with every qualifier.' })
  async observation(
    @Root() { figureId }: SeriesPoint,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(figureId, ontology.kind('Observation'), context, info);
  }
}

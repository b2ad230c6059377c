import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Event } from '../../entities/events/event';
import { Observation } from '../../entities/figures/observation';
import { Thing } from '../../entities/thing';
import { loadAllRequired, loadOptional, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { Gap } from '../gaps/gap.type';
import { ActivitiesArgs } from './activities.args';
import { activityGaps, maximumFigures, readActivities } from './activities.query';
import { Activity, ActivityConnection, ActivityPart } from './activity.type';

@Resolver(() => ActivityConnection)
export class ActivitiesResolver {
  @Query(() => ActivityConnection, {
    nullable: true,
    description:
      'Every event, agreement and alliance that touches a party, a place or another thing, in whatever part: loans, cases, recognitions, ' +
      'subsidies, policies, programmes, trainings, partnerships, services. What a group that names it as a member ' +
      'does is added VIA_GROUP and only POSSIBLE. The earliest first; events without a day come last.',
  })
  async activities(
    @Args(() => ActivitiesArgs) args: ActivitiesArgs,
    @Ctx() context: RequestContext,
  ): Promise<ActivityConnection> {
    return readActivities(args, context);
  }

  @FieldResolver(() => [Gap], { nullable: true, description: 'What the sources leave open.' })
  async gaps(@Root() connection: ActivityConnection, @Ctx() context: RequestContext): Promise<Gap[]> {
    return activityGaps(connection, context);
  }
}

@Resolver(() => Activity)
export class ActivityResolver {
  @FieldResolver(() => Thing, {
    nullable: true,
    description: 'The event, agreement or alliance, with its sources.',
  })
  async thing(
    @Root() activity: Activity,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(activity.thingId, ontology.kind('Thing'), context, info);
  }

  @FieldResolver(() => Event, {
    nullable: true,
    description:
      'The event with all that takes part in it, and its sources; null for an agreement or an alliance, which is no ' +
      'event: see `thing`.',
  })
  async event(
    @Root() activity: Activity,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(activity.eventId, ontology.kind('Event'), context, info);
  }

  @FieldResolver(() => [Observation], {
    nullable: true,
    description:
      'Figures about the activity itself, and figures of a place or a group that count it; at most ' +
      `${maximumFigures}. Read period, comparator and subject of each before comparing.`,
  })
  async figures(
    @Root() activity: Activity,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(activity.figureIds, ontology.kind('Observation'), context, info);
  }
}

@Resolver(() => ActivityPart)
export class ActivityPartResolver {
  @FieldResolver(() => Thing, {
    nullable: true,
    description:
      'What has the part instead of what was asked for: a group that names it as a member, a place inside it, a party ' +
      'located there. Null when it has the part itself.',
  })
  async through(
    @Root() part: ActivityPart,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(part.throughId, ontology.kind('Thing'), context, info);
  }
}

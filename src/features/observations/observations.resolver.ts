import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { rootConnectionClass } from '../../query/generated-types';
import type { RequestContext } from '../../query/request-context';
import { resolveRootConnection } from '../../query/root-connection';
import { Gap } from '../gaps/gap.type';
import { ObservationsArgs } from './observations.args';
import { observationGaps, observationsOf, type ObservationFilter } from './observations.query';

interface ObservationPage {
  '@filter': ObservationFilter;
}

/** Figures by indicator, place, subject and year; the list of all figures is the same with no argument. */
@Resolver(() => rootConnectionClass('Observation'))
export class ObservationsResolver {
  @Query(() => rootConnectionClass('Observation'), {
    nullable: true,
    description:
      'Figures by indicator, place, subject and year, as rows with every qualifier. ' +
      'Annual and cumulative figures stand side by side and are never added.',
  })
  async observations(
    @Args(() => ObservationsArgs) args: ObservationsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ObservationPage> {
    const page = await resolveRootConnection(observationsOf(args), args, context, info);
    return Object.assign(page, { '@filter': args });
  }

  @FieldResolver(() => [Gap], {
    nullable: true,
    description: 'What the filter finds no figure for, and figures it leaves out.',
  })
  async gaps(@Root() page: ObservationPage, @Ctx() context: RequestContext): Promise<Gap[]> {
    return observationGaps(page['@filter'], context);
  }
}

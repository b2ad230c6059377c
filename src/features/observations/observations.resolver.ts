import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { rootConnectionClass } from '../../query/generated-types';
import type { ListExtension } from '../../query/inputs/list-arguments';
import type { RequestContext } from '../../query/request-context';
import { askedWhere } from '../../query/connection';
import { listArguments } from '../../query/asked-list';
import { resolveRootConnection } from '../../query/root-connection';
import { absenceGaps } from '../absence-gaps/absence-gaps.query';
import { absencesIn } from '../absence-gaps/absences';
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
  @Extensions({ listOf: 'Observation' } satisfies ListExtension)
  async observations(
    @Args(() => ObservationsArgs) args: ObservationsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ObservationPage> {
    const { validOn = null } = listArguments(info);
    const page = await resolveRootConnection(observationsOf(args), context, info);
    return Object.assign(page, { '@filter': Object.assign(new ObservationsArgs(), args, { validOn }) });
  }

  @FieldResolver(() => [Gap], {
    nullable: true,
    description:
      'What the filter finds no figure for, figures it leaves out, and relationships that `where` asks not to be there.',
  })
  async gaps(
    @Root() page: ObservationPage,
    @Ctx() context: RequestContext,
    @Info() { variableValues }: GraphQLResolveInfo,
  ): Promise<Gap[]> {
    const where = askedWhere(page, variableValues);
    const absences = absenceGaps(absencesIn(context.ontology.kind('Observation'), where), context);
    return [...(await observationGaps(page['@filter'], context)), ...(await absences)];
  }
}

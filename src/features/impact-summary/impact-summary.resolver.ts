import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Indicator } from '../../entities/figures/indicator';
import { Observation } from '../../entities/figures/observation';
import { Party } from '../../entities/organizations/party';
import { Place } from '../../entities/places/place';
import { GeographicalIndication } from '../../entities/rights/geographical-indication';
import { loadAllRequired, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { certificationMarks } from './certification-marks.query';
import { ImpactSummaryArgs } from './impact-summary.args';
import { maximumChains, maximumParts, readImpactSummary, summariesOfParts } from './impact-summary.query';
import {
  CertificationMarks,
  ImpactSummary,
  RecordedIndications,
  RecordedOperators,
  ReportedFigures,
  StatedMarkCount,
} from './impact-summary.type';

@Resolver(() => ImpactSummary)
export class ImpactSummaryResolver {
  @Query(() => ImpactSummary, {
    nullable: true,
    description:
      'What sources report of the indications, operators and households of a place, for a report: counted, listed ' +
      `and added only where it may be added, at most ${maximumChains} chains. It does not say why anything happened.`,
  })
  async impactSummary(
    @Args(() => ImpactSummaryArgs) args: ImpactSummaryArgs,
    @Ctx() context: RequestContext,
  ): Promise<ImpactSummary> {
    return readImpactSummary(args, context);
  }

  @FieldResolver(() => Place, { nullable: true, description: 'The place.' })
  async place(
    @Root() summary: ImpactSummary,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(summary.placeId, ontology.kind('Place'), context, info);
  }

  @FieldResolver(() => CertificationMarks, {
    nullable: true,
    description: 'Certification marks recorded by name, beside the stated numbers of the place.',
  })
  async certificationMarks(
    @Root() summary: ImpactSummary,
    @Ctx() context: RequestContext,
  ): Promise<CertificationMarks> {
    return certificationMarks(summary, context);
  }

  @FieldResolver(() => [ImpactSummary], {
    nullable: true,
    description:
      `The same for what lies directly in the place, at most ${maximumParts} places. A chain of the place itself is ` +
      'in no part, and one that reaches into two parts is in both, so parts are not added.',
  })
  async byPlace(@Root() summary: ImpactSummary, @Ctx() context: RequestContext): Promise<ImpactSummary[]> {
    return summariesOfParts(summary, context);
  }
}

@Resolver(() => RecordedIndications)
export class RecordedIndicationsResolver {
  @FieldResolver(() => [GeographicalIndication], { nullable: true, description: 'The indications.' })
  async indications(
    @Root() recorded: RecordedIndications,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(recorded.indicationIds, ontology.kind('GeographicalIndication'), context, info);
  }
}

@Resolver(() => RecordedOperators)
export class RecordedOperatorsResolver {
  @FieldResolver(() => [Party], { nullable: true, description: 'The operators.' })
  async operators(
    @Root() recorded: RecordedOperators,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(recorded.operatorIds, ontology.kind('Party'), context, info);
  }
}

@Resolver(() => ReportedFigures)
export class ReportedFiguresResolver {
  @FieldResolver(() => Indicator, { nullable: true, description: 'What they measure.' })
  async indicator(
    @Root() reported: ReportedFigures,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(reported.indicatorId, ontology.kind('Indicator'), context, info);
  }

  @FieldResolver(() => [Observation], {
    nullable: true,
    description: 'The figures with subject, period and provenance.',
  })
  async figures(
    @Root() reported: ReportedFigures,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(reported.figureIds, ontology.kind('Observation'), context, info);
  }
}

@Resolver(() => StatedMarkCount)
export class StatedMarkCountResolver {
  @FieldResolver(() => Observation, {
    nullable: true,
    description: 'The stated number with its period and provenance.',
  })
  async figure(
    @Root() stated: StatedMarkCount,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(stated.figureId, ontology.kind('Observation'), context, info);
  }
}

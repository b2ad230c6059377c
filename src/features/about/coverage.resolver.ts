import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Source } from '../../entities/evidence/source';
import { Indicator } from '../../entities/figures/indicator';
import { Place } from '../../entities/places/place';
import { loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { Gap } from '../gaps/gap.type';
import { Graph } from './about.type';
import { coverageGaps } from './coverage-gaps';
import {
  readIndicators,
  readKinds,
  readLevels,
  readPeriods,
  readPlaces,
  readSources,
} from './coverage.query';
import {
  GraphCoverage,
  IndicatorCoverage,
  KindCoverage,
  LevelCoverage,
  maximumListed,
  PeriodCoverage,
  PlaceCoverage,
  SourceCoverage,
} from './coverage.type';

@Resolver(() => Graph)
export class GraphCoverageResolver {
  @FieldResolver(() => GraphCoverage, {
    description: 'What the graph covers: kinds, places, periods, sources, indicators; and what is missing.',
  })
  coverage(): GraphCoverage {
    return new GraphCoverage();
  }
}

@Resolver(() => GraphCoverage)
export class CoverageResolver {
  @FieldResolver(() => [KindCoverage], {
    nullable: true,
    description: 'Every kind with the number of its entities, also those of which none is recorded.',
  })
  async kinds(@Ctx() context: RequestContext): Promise<KindCoverage[]> {
    return readKinds(context);
  }

  @FieldResolver(() => [LevelCoverage], { nullable: true, description: 'The places by level.' })
  async levels(@Ctx() context: RequestContext): Promise<LevelCoverage[]> {
    return readLevels(context);
  }

  @FieldResolver(() => [PlaceCoverage], {
    nullable: true,
    description: `The places that have figures, those with the most first, at most ${maximumListed}.`,
  })
  async places(@Ctx() context: RequestContext): Promise<PlaceCoverage[]> {
    return readPlaces(context);
  }

  @FieldResolver(() => [PeriodCoverage], {
    nullable: true,
    description: 'The figures by the year in which their period ends and the kind of period.',
  })
  async periods(@Ctx() context: RequestContext): Promise<PeriodCoverage[]> {
    return readPeriods(context);
  }

  @FieldResolver(() => [SourceCoverage], {
    nullable: true,
    description: `The sources in the order of their ids, at most ${maximumListed}.`,
  })
  async sources(@Ctx() context: RequestContext): Promise<SourceCoverage[]> {
    return readSources(context);
  }

  @FieldResolver(() => [IndicatorCoverage], {
    nullable: true,
    description: `The indicators in the order of their codes, at most ${maximumListed}.`,
  })
  async indicators(@Ctx() context: RequestContext): Promise<IndicatorCoverage[]> {
    return readIndicators(context);
  }

  @FieldResolver(() => [Gap], {
    nullable: true,
    description:
      'Kinds without an entity, places and indicators without a figure, and what the lists here leave out.',
  })
  async gaps(@Ctx() context: RequestContext): Promise<Gap[]> {
    return coverageGaps(context);
  }
}

@Resolver(() => PlaceCoverage)
export class PlaceCoverageResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'The place.' })
  async place(
    @Root() covered: PlaceCoverage,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(covered.placeId, ontology.kind('Place'), context, info);
  }
}

@Resolver(() => SourceCoverage)
export class SourceCoverageResolver {
  @FieldResolver(() => Source, { nullable: true, description: 'The source.' })
  async source(
    @Root() covered: SourceCoverage,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(covered.sourceId, ontology.kind('Source'), context, info);
  }
}

@Resolver(() => IndicatorCoverage)
export class IndicatorCoverageResolver {
  @FieldResolver(() => Indicator, { nullable: true, description: 'The indicator.' })
  async indicator(
    @Root() covered: IndicatorCoverage,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(covered.indicatorId, ontology.kind('Indicator'), context, info);
  }
}

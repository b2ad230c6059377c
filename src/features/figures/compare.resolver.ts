import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Indicator } from '../../entities/figures/indicator';
import { Observation } from '../../entities/figures/observation';
import { Place } from '../../entities/places/place';
import { loadAllRequired, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { maximumOthers } from './figures-of-places';
import { CompareArgs, maximumCells } from './compare.args';
import { readComparison } from './compare.query';
import { Comparison, ComparisonCell, ComparisonColumn, ComparisonRow } from './compare.type';

@Resolver()
export class CompareResolver {
  @Query(() => Comparison, {
    nullable: true,
    description:
      'Figures as a table of places by indicators and years. Every asked cell is present; one without a figure is ' +
      `null with its reason, and several figures stand side by side. At most ${maximumCells} cells.`,
  })
  async compare(
    @Args(() => CompareArgs) args: CompareArgs,
    @Ctx() context: RequestContext,
  ): Promise<Comparison> {
    return readComparison(args, context);
  }
}

@Resolver(() => ComparisonColumn)
export class ComparisonColumnResolver {
  @FieldResolver(() => Indicator, { nullable: true, description: 'What the column measures.' })
  async indicator(
    @Root() column: ComparisonColumn,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(column.indicatorId, ontology.kind('Indicator'), context, info);
  }
}

@Resolver(() => ComparisonRow)
export class ComparisonRowResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'The place.' })
  async place(
    @Root() row: ComparisonRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(row.placeId, ontology.kind('Place'), context, info);
  }
}

@Resolver(() => ComparisonCell)
export class ComparisonCellResolver {
  @FieldResolver(() => [Observation], {
    nullable: true,
    description:
      'The figures of the year about the place: one, none, or several side by side; also what states only a rank or ' +
      'a change.',
  })
  async observations(
    @Root() cell: ComparisonCell,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(cell.figureIds, ontology.kind('Observation'), context, info);
  }

  @FieldResolver(() => [Observation], {
    nullable: true,
    description: 'Where the year has no figure: those of other periods, or without a stated one.',
  })
  async otherPeriods(
    @Root() cell: ComparisonCell,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(cell.otherPeriodIds, ontology.kind('Observation'), context, info);
  }

  @FieldResolver(() => [Observation], {
    nullable: true,
    description:
      `Figures of any period about firms, groups and products in the place, at most ${maximumOthers}; never taken for ` +
      'the place’s own.',
  })
  async otherSubjects(
    @Root() cell: ComparisonCell,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(cell.otherSubjectIds, ontology.kind('Observation'), context, info);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Observation } from '../../entities/figures/observation';
import { loadOptional } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { loadDerivedChange } from './derived-change.query';
import { DerivedChange } from './derived-change.type';
import { hectareDecimals, loadHectares } from './hectares';

/** What follows from a figure by arithmetic alone; it stands beside what is stated. */
@Resolver(() => Observation)
export class ObservationFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      `A value in 亩 in hectares (15 亩 are one), as a decimal string rounded half up to ${hectareDecimals} decimals; read ` +
      'it with the comparator. Null for any other unit.',
  })
  async hectares(@Root() figure: PlannedNode, @Ctx() context: RequestContext): Promise<string | null> {
    return loadHectares(figure['@id'], context);
  }

  @FieldResolver(() => DerivedChange, {
    nullable: true,
    description:
      'The change against the year before, computed from both values; beside the stated `changePercent`.',
  })
  async derivedChange(@Root() figure: PlannedNode, @Ctx() context: RequestContext): Promise<DerivedChange> {
    return loadDerivedChange(figure['@id'], context);
  }
}

@Resolver(() => DerivedChange)
export class DerivedChangeResolver {
  @FieldResolver(() => Observation, {
    nullable: true,
    description: 'The figure of the year before; null where none of the same kind is stated.',
  })
  async previous(
    @Root() { previousId }: DerivedChange,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(previousId, ontology.kind('Observation'), context, info);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Observation } from '../../entities/figures/observation';
import { loadOptional } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { RatioArgs } from './ratio.args';
import { readRatio } from './ratio.query';
import { Ratio } from './ratio.type';

@Resolver(() => Ratio)
export class RatioResolver {
  @Query(() => Ratio, {
    nullable: true,
    description:
      'One indicator divided by another, from figures of the same place, source and period only. It names both; ' +
      'otherwise it is null with a gap.',
  })
  async ratio(@Args(() => RatioArgs) args: RatioArgs, @Ctx() context: RequestContext): Promise<Ratio> {
    return readRatio(args, context);
  }

  @FieldResolver(() => Observation, { nullable: true, description: 'The figure that is divided.' })
  async numerator(
    @Root() { numeratorId }: Ratio,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(numeratorId, ontology.kind('Observation'), context, info);
  }

  @FieldResolver(() => Observation, { nullable: true, description: 'The figure that it is divided by.' })
  async denominator(
    @Root() { denominatorId }: Ratio,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(denominatorId, ontology.kind('Observation'), context, info);
  }
}

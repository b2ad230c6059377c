import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Thing } from '../../entities/thing';
import { loadOptional, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { ResolveArgs } from './resolve.args';
import { resolveNames } from './resolve.query';
import { Resolution, ResolveCandidate, ResolvedName } from './resolve.type';

@Resolver(() => Resolution)
export class ResolutionResolver {
  @Query(() => Resolution, {
    nullable: true,
    description:
      'A list of names and codes, as one pastes it, held against the graph: for each the one thing that is called ' +
      'exactly so, or the things that may be meant. Nothing is guessed: a name that several have is AMBIGUOUS, and what ' +
      'is only alike is a candidate.',
  })
  async resolve(
    @Args(() => ResolveArgs) args: ResolveArgs,
    @Ctx() context: RequestContext,
  ): Promise<Resolution> {
    return resolveNames(args, context);
  }
}

@Resolver(() => ResolvedName)
export class ResolvedNameResolver {
  @FieldResolver(() => Thing, {
    nullable: true,
    description: 'The match; null unless the outcome is MATCHED.',
  })
  async entity(
    @Root() { id }: ResolvedName,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(id, ontology.kind('Thing'), context, info);
  }
}

@Resolver(() => ResolveCandidate)
export class ResolveCandidateResolver {
  @FieldResolver(() => Thing, { nullable: true, description: 'The thing that may be meant.' })
  async entity(
    @Root() { id }: ResolveCandidate,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(id, ontology.kind('Thing'), context, info);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Node } from '../../entities/node';
import { RelationshipEdge } from '../../query/generated-types';
import { loadRequired } from '../../query/load-required';
import type { PlannedEdge, PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { endsOf } from '../../statements/desired-graph';
import { Conflict, ConflictConnection } from './conflict.type';
import { ConflictsArgs } from './conflicts.args';
import { conflictsOf, maximumConflicts, readConflicts } from './conflicts.query';

const description =
  `What statements differ about, at most ${maximumConflicts}: the preferred claim and the others, each with who makes ` +
  'it. Empty where no statements differ.';

@Resolver(() => Conflict)
export class ConflictsResolver {
  @Query(() => ConflictConnection, {
    nullable: true,
    description:
      'Where statements of different sources or passages cannot all be true: which claim is preferred, by which ' +
      'criterion, and what the others say. Statements about different days do not conflict.',
  })
  async conflicts(
    @Args(() => ConflictsArgs) args: ConflictsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ConflictConnection> {
    return readConflicts(args, context);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'The entity that the statements are about.' })
  async subject(
    @Root() conflict: Conflict,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(conflict.subjectId, ontology.kind('Node'), context, info);
  }
}

/** What statements differ about, for anything with an identity, with the relationships that begin at it. */
@Resolver(() => Node)
export class NodeConflictsResolver {
  @FieldResolver(() => [Conflict], { nullable: true, description })
  async conflicts(@Root() node: PlannedNode, @Ctx() context: RequestContext): Promise<Conflict[]> {
    return conflictsOf(node['@id'], context);
  }
}

/** What statements differ about, for a relationship: its properties, or that it leads where it does. */
@Resolver(() => RelationshipEdge)
export class EdgeConflictsResolver {
  @FieldResolver(() => [Conflict], { nullable: true, description })
  async conflicts(@Root() edge: PlannedEdge, @Ctx() context: RequestContext): Promise<Conflict[]> {
    const key = edge['@key'];
    const { type, from } = endsOf(key) ?? {};
    if (type === undefined || from === undefined) return [];
    const conflicts = await conflictsOf(from, context);
    return conflicts.filter(({ subjectKey }) => subjectKey === key || subjectKey === `${type}|${from}`);
  }
}

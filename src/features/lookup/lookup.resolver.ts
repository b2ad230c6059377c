import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLID } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ontology } from '../../entities';
import { Node } from '../../entities/node';
import { Thing } from '../../entities/thing';
import { RequestError } from '../../query/errors';
import { loadNode, loadNodes } from '../../query/load-nodes';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { validOnDescription } from '../../query/valid-on';
import { EntityKey } from './entity-key.input';
import { findEntity } from './lookup.query';

const maximumIds = 250;

/** Finding one thing: by its id, by several ids, or by what the world calls it. */
@Resolver()
export class LookupResolver {
  @Query(() => Node, {
    nullable: true,
    description: 'The entity with this id; null when there is none (Relay).',
  })
  async node(
    @Arg('id', () => GraphQLID, { description: 'An id as the API returned it.' }) id: string,
    @Arg('validOn', () => String, { nullable: true, description: validOnDescription }) validOn: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadNode(id, ontology.kind('Node'), context, info, validOn);
  }

  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description: `The entities with these ids (at most ${maximumIds}), in the same order; null where there is none.`,
  })
  async nodes(
    @Arg('ids', () => [GraphQLID], { description: 'Ids as the API returned them, of any kinds.' })
    ids: string[],
    @Arg('validOn', () => String, { nullable: true, description: validOnDescription }) validOn: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(PlannedNode | null)[]> {
    if (ids.length > maximumIds) {
      throw new RequestError(
        'TOO_MANY_IDS',
        `\`ids\` has ${ids.length} entries; at most ${maximumIds} are taken.`,
      );
    }
    return loadNodes(ids, ontology.kind('Node'), context, info, validOn);
  }

  @Query(() => Thing, {
    nullable: true,
    description:
      'The one entity with an official identifier, a name or an alias; null when there is none. ' +
      'When several match, the error has the code AMBIGUOUS and lists the candidates.',
  })
  async entity(
    @Arg('by', () => EntityKey, { description: 'Exactly one key.' }) by: EntityKey,
    @Arg('validOn', () => String, { nullable: true, description: validOnDescription }) validOn: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return findEntity(by, context, info, validOn);
  }
}

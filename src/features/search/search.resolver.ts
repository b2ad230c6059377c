import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Thing } from '../../entities/thing';
import { loadAllRequired, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { SearchArgs } from './search.args';
import { search } from './search.query';
import { SearchConnection, SearchEdge } from './search.type';

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      'Things of all kinds by what they are called, the best match first: an exact official code or name, its ' +
      'beginning, its pinyin or initials, the words in it, and last what differs by a typing error.',
  })
  async search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() context: RequestContext,
  ): Promise<SearchConnection> {
    return search(args, context);
  }

  @FieldResolver(() => [Thing], { description: 'The things without why they were found.' })
  async nodes(
    @Root() connection: SearchConnection,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    const ids = connection.edges.map(({ hit }) => hit.id);
    return loadAllRequired(ids, ontology.kind('Thing'), context, info);
  }
}

@Resolver(() => SearchEdge)
export class SearchEdgeResolver {
  @FieldResolver(() => Thing, { description: 'What was found.' })
  async node(
    @Root() { hit }: SearchEdge,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(hit.id, ontology.kind('Thing'), context, info);
  }
}

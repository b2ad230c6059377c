import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../query/request-context';
import { readGraph } from './about.query';
import { Graph } from './about.type';

@Resolver()
export class AboutResolver {
  @Query(() => Graph, {
    nullable: true,
    description:
      'What this graph is: whether its data are made up, which data sets it holds, and what these cover.',
  })
  async graph(@Ctx() context: RequestContext): Promise<Graph> {
    return readGraph(context);
  }
}

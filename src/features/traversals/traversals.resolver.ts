import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Node } from '../../entities/node';
import { loadAllRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { Gap } from '../gaps/gap.type';
import { loadProvenance } from '../provenance/provenance.query';
import { maximumRows } from '../provenance/provenance.statement';
import { Provenance } from '../provenance/provenance.type';
import { readCoApplicants } from './co-applicants.query';
import { CoApplicantsArgs } from './co-applicants.args';
import { CoApplicants } from './co-applicants.type';
import { readCommonNeighbors } from './common-neighbors.query';
import { readConnectionsBetween } from './connections-between.query';
import { readNeighborhood } from './neighborhood.query';
import { nodesAlongside } from './nodes-alongside';
import { readPaths } from './paths.query';
import { selectsSaid } from './selects-said';
import {
  CommonNeighbors,
  ConnectingPaths,
  ConnectionsBetween,
  Neighborhood,
  Subgraph,
  SubgraphLink,
} from './subgraph.type';
import { subgraphGaps } from './traversal-gaps';
import { CommonNeighborsArgs, ConnectionsBetweenArgs, NeighborhoodArgs, PathsArgs } from './traversal.args';

@Resolver()
export class TraversalsResolver {
  @Query(() => ConnectingPaths, {
    nullable: true,
    description:
      'How things are connected: the shortest paths between each pair, by ties between parties (partnership, service ' +
      'and agency, loans on pledged rights, rights held together, units of one body) unless `via` opens other ' +
      'relationships. Paths by way of a counted group are only POSSIBLE and come last.',
  })
  async paths(
    @Args(() => PathsArgs) args: PathsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectingPaths> {
    return readPaths(args, selectsSaid(info), context);
  }

  @Query(() => Neighborhood, {
    nullable: true,
    description:
      'What is tied to a thing, up to three steps away, by ties between parties unless `via` opens other relationships. ' +
      'What a group that names it as a member is tied to is not its own: see `viaGroup`.',
  })
  async neighborhood(
    @Args(() => NeighborhoodArgs) args: NeighborhoodArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Neighborhood> {
    return readNeighborhood(args, selectsSaid(info), nodesAlongside(info, context), context);
  }

  @Query(() => CommonNeighbors, {
    nullable: true,
    description:
      'What several things are all tied to, or at least some of them, at most 200. What a counted group is tied to is not ' +
      'counted for its members.',
  })
  async commonNeighbors(
    @Args(() => CommonNeighborsArgs) args: CommonNeighborsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommonNeighbors> {
    return readCommonNeighbors(args, selectsSaid(info), context);
  }

  @Query(() => ConnectionsBetween, {
    nullable: true,
    description:
      'All ties among the members of a set, with the events and rights in which they meet, and which of them a source ' +
      'names as a member of a group of the set.',
  })
  async connectionsBetween(
    @Args(() => ConnectionsBetweenArgs) args: ConnectionsBetweenArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionsBetween> {
    return readConnectionsBetween(args, selectsSaid(info), context);
  }

  @Query(() => CoApplicants, {
    nullable: true,
    description:
      'Who applied for the same rights of a technology class, a class of goods or a place. Where no applicant of a right is ' +
      'recorded, those who hold it stand in, and `gaps` counts such rights. At least one of `ipc`, `niceClass` and `place` is ' +
      'given.',
  })
  async coApplicants(
    @Args(() => CoApplicantsArgs) args: CoApplicantsArgs,
    @Ctx() context: RequestContext,
  ): Promise<CoApplicants> {
    return readCoApplicants(args, context);
  }
}

@Resolver(() => Subgraph)
export class SubgraphResolver {
  @FieldResolver(() => [Node], {
    nullable: true,
    description:
      'The nodes, each once, in the order of their ids: parties, and the events and rights between them.',
  })
  async nodes(
    @Root() subgraph: Subgraph,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(subgraph.basis.nodeIds, ontology.kind('Node'), context, info);
  }

  @FieldResolver(() => [Gap], {
    nullable: true,
    description: 'What the sources leave open, and what the bounds left unread.',
  })
  async gaps(@Root() subgraph: Subgraph, @Ctx() context: RequestContext): Promise<Gap[]> {
    return subgraphGaps(subgraph, context);
  }
}

@Resolver(() => SubgraphLink)
export class SubgraphLinkResolver {
  @FieldResolver(() => [Provenance], {
    nullable: true,
    description: `Who says so, where and how firmly, at most ${maximumRows} rows.`,
  })
  async provenance(@Root() link: SubgraphLink, @Ctx() context: RequestContext): Promise<Provenance[]> {
    return loadProvenance({ subject: link.key, property: null }, context);
  }
}

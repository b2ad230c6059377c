import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Observation } from '../../entities/figures/observation';
import { FarmHouseholdGroup } from '../../entities/organizations/farm-household-group';
import { Party } from '../../entities/organizations/party';
import { GeographicalIndication } from '../../entities/rights/geographical-indication';
import { Product } from '../../entities/works/product';
import { loadNode } from '../../query/load-nodes';
import { loadAllRequired, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { loadProvenance } from '../provenance/provenance.query';
import { Provenance } from '../provenance/provenance.type';
import { GiChain, GiChainConnection, GiChainHouseholds, GiChainOperator } from './gi-chain.type';
import { GiChainsArgs } from './gi-chains.args';
import { chainsTotals, maximumChainsTotalled, readGiChains } from './gi-chains.query';
import { GiChainTotals } from './totals.type';

const impacts = 'Figures that sources report; read period, comparator and denominator before comparing.';

@Resolver(() => GiChain)
export class GiChainsResolver {
  @Query(() => GiChainConnection, {
    nullable: true,
    description:
      'The chains geographical indication - operator - households - figures of a place, a product or one ' +
      'indication, or where several of these are given, what they have in common. A chain may lack any link: it is ' +
      'returned as far as it is stated, with the gap named. Other arguments narrow it, and the gaps say so.',
  })
  async giChains(
    @Args(() => GiChainsArgs) args: GiChainsArgs,
    @Ctx() context: RequestContext,
  ): Promise<GiChainConnection> {
    return readGiChains(args, context);
  }

  @FieldResolver(() => GeographicalIndication, { nullable: true, description: 'Null where none is stated.' })
  async geographicalIndication(
    @Root() chain: GiChain,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    const id = chain.indicationId;
    return id === null ? null : loadNode(id, ontology.kind('GeographicalIndication'), context, info);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product; null where none is stated.' })
  async product(
    @Root() chain: GiChain,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return chain.productId === null
      ? null
      : loadNode(chain.productId, ontology.kind('Product'), context, info);
  }

  @FieldResolver(() => [Observation], {
    nullable: true,
    description: `Figures of the indication and its product. ${impacts}`,
  })
  async impacts(
    @Root() chain: GiChain,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(chain.impactIds, ontology.kind('Observation'), context, info);
  }
}

@Resolver(() => GiChainConnection)
export class GiChainConnectionResolver {
  @FieldResolver(() => GiChainTotals, {
    nullable: true,
    description:
      'What can be added of the households of all chains asked for, on whatever page; a group in several chains ' +
      `counts once. Beyond ${maximumChainsTotalled} chains it is cut, and its bounds say so.`,
  })
  async totals(
    @Root() connection: GiChainConnection,
    @Ctx() context: RequestContext,
  ): Promise<GiChainTotals> {
    return chainsTotals(connection, context);
  }
}

@Resolver(() => GiChainOperator)
export class GiChainOperatorResolver {
  @FieldResolver(() => Party, {
    nullable: true,
    description: 'The company, cooperative, association or group.',
  })
  async operator(
    @Root() link: GiChainOperator,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(link.operatorId, ontology.kind('Party'), context, info);
  }

  @FieldResolver(() => [Observation], { nullable: true, description: `Figures of the operator. ${impacts}` })
  async impacts(
    @Root() link: GiChainOperator,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(link.impactIds, ontology.kind('Observation'), context, info);
  }

  @FieldResolver(() => [Provenance], {
    nullable: true,
    description: 'Who says that it uses the indication, or makes the product; empty where neither is stated.',
  })
  async provenance(@Root() link: GiChainOperator, @Ctx() context: RequestContext): Promise<Provenance[]> {
    return link.linkKey === null ? [] : loadProvenance({ subject: link.linkKey, property: null }, context);
  }
}

@Resolver(() => GiChainHouseholds)
export class GiChainHouseholdsResolver {
  @FieldResolver(() => FarmHouseholdGroup, {
    nullable: true,
    description: 'The group with its kind and count.',
  })
  async group(
    @Root() link: GiChainHouseholds,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(link.groupId, ontology.kind('FarmHouseholdGroup'), context, info);
  }

  @FieldResolver(() => [Observation], {
    nullable: true,
    description: `Figures of the households. ${impacts}`,
  })
  async impacts(
    @Root() link: GiChainHouseholds,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    return loadAllRequired(link.impactIds, ontology.kind('Observation'), context, info);
  }

  @FieldResolver(() => [Provenance], {
    nullable: true,
    description: 'Who says that the operator reaches them; empty where no operator is stated.',
  })
  async provenance(@Root() link: GiChainHouseholds, @Ctx() context: RequestContext): Promise<Provenance[]> {
    return link.linkKey === null ? [] : loadProvenance({ subject: link.linkKey, property: null }, context);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { Partnership } from '../../entities/events/partnership';
import { OrganizationGroup } from '../../entities/organizations/organization-group';
import { Party } from '../../entities/organizations/party';
import { loadOptional, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { Gap } from '../gaps/gap.type';
import { PartnershipLink, PartnershipLinkConnection } from './partnership-link.type';
import { PartnershipsArgs } from './partnerships.args';
import { partnershipGaps, readPartnerships } from './partnerships.query';

@Resolver(() => PartnershipLinkConnection)
export class PartnershipsResolver {
  @Query(() => PartnershipLinkConnection, {
    nullable: true,
    description:
      'Who cooperates with whom, by party or by place. A group’s partnership stays at the group; a member that ' +
      'a source names appears besides, VIA_GROUP and only POSSIBLE.',
  })
  async partnerships(
    @Args(() => PartnershipsArgs) args: PartnershipsArgs,
    @Ctx() context: RequestContext,
  ): Promise<PartnershipLinkConnection> {
    return readPartnerships(args, context);
  }

  @FieldResolver(() => [Gap], {
    nullable: true,
    description: 'What the sources leave open about these partnerships.',
  })
  async gaps(@Root() connection: PartnershipLinkConnection, @Ctx() context: RequestContext): Promise<Gap[]> {
    return partnershipGaps(connection, context);
  }
}

@Resolver(() => PartnershipLink)
export class PartnershipLinkResolver {
  @FieldResolver(() => Partnership, {
    nullable: true,
    description: 'The partnership with all its parties and sources.',
  })
  async partnership(
    @Root() link: PartnershipLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(link.eventId, ontology.kind('Partnership'), context, info);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'The party asked for, or one of the place asked for.',
  })
  async party(
    @Root() link: PartnershipLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(link.partyId, ontology.kind('Party'), context, info);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'Its partner on another side.' })
  async partner(
    @Root() link: PartnershipLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(link.partnerId, ontology.kind('Party'), context, info);
  }

  @FieldResolver(() => OrganizationGroup, {
    nullable: true,
    description:
      'The group through which the party comes to it as a named member; null when it does so itself.',
  })
  async partyGroup(
    @Root() link: PartnershipLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(link.partyGroupId, ontology.kind('OrganizationGroup'), context, info);
  }

  @FieldResolver(() => OrganizationGroup, {
    nullable: true,
    description:
      'The group through which the partner comes to it as a named member; null when it does so itself.',
  })
  async partnerGroup(
    @Root() link: PartnershipLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(link.partnerGroupId, ontology.kind('OrganizationGroup'), context, info);
  }
}

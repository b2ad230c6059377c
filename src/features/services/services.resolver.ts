import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ontology } from '../../entities';
import { ServiceEngagement } from '../../entities/events/service-engagement';
import { IpAgency } from '../../entities/organizations/ip-agency';
import { OrganizationGroup } from '../../entities/organizations/organization-group';
import { Party } from '../../entities/organizations/party';
import { Place } from '../../entities/places/place';
import { IntellectualProperty } from '../../entities/rights/intellectual-property';
import { loadAllRequired, loadOptional, loadRequired } from '../../query/load-required';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { Gap } from '../gaps/gap.type';
import { DistrictServed } from './district-served.type';
import { loadDistrictsServed, maximumDistricts } from './districts-served.query';
import { loadRightsOfClient, maximumRights } from './rights-of-clients.query';
import { ServiceLink, ServiceLinkConnection } from './service-link.type';
import { ServicesArgs } from './services.args';
import { readServices, serviceGaps } from './services.query';

@Resolver(() => ServiceLinkConnection)
export class ServicesResolver {
  @Query(() => ServiceLinkConnection, {
    nullable: true,
    description:
      'Which agency works for which client, by agency, by client or by place. A group’s service stays at the group; ' +
      'a member that a source names appears besides, VIA_GROUP and only POSSIBLE.',
  })
  async services(
    @Args(() => ServicesArgs) args: ServicesArgs,
    @Ctx() context: RequestContext,
  ): Promise<ServiceLinkConnection> {
    return readServices(args, context);
  }

  @FieldResolver(() => [Gap], {
    nullable: true,
    description: 'What the sources leave open about these services.',
  })
  async gaps(@Root() connection: ServiceLinkConnection, @Ctx() context: RequestContext): Promise<Gap[]> {
    return serviceGaps(connection, context);
  }
}

@Resolver(() => ServiceLink)
export class ServiceLinkResolver {
  @FieldResolver(() => ServiceEngagement, {
    nullable: true,
    description: 'The service relationship with all its parties and sources.',
  })
  async engagement(
    @Root() link: ServiceLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(link.eventId, ontology.kind('ServiceEngagement'), context, info);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'Who provides the service.' })
  async agency(
    @Root() link: ServiceLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(link.agencyId, ontology.kind('Party'), context, info);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'Who receives it.' })
  async client(
    @Root() link: ServiceLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(link.clientId, ontology.kind('Party'), context, info);
  }

  @FieldResolver(() => OrganizationGroup, {
    nullable: true,
    description:
      'The group through which the agency comes to it as a named member; null when it does so itself.',
  })
  async agencyGroup(
    @Root() link: ServiceLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(link.agencyGroupId, ontology.kind('OrganizationGroup'), context, info);
  }

  @FieldResolver(() => OrganizationGroup, {
    nullable: true,
    description:
      'The group through which the client comes to it as a named member; null when it does so itself.',
  })
  async clientGroup(
    @Root() link: ServiceLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode | null> {
    return loadOptional(link.clientGroupId, ontology.kind('OrganizationGroup'), context, info);
  }

  @FieldResolver(() => [IntellectualProperty], {
    nullable: true,
    description:
      'Rights that the client holds and for which a source says that this agency acted, at most ' +
      `${maximumRights}. All that an agency handled, for whomever, are \`rightsHandled\` of the agency.`,
  })
  async rights(
    @Root() link: ServiceLink,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode[]> {
    const ids = await loadRightsOfClient({ agency: link.agencyId, client: link.clientId }, context);
    return loadAllRequired(ids, ontology.kind('IntellectualProperty'), context, info);
  }
}

@Resolver(() => IpAgency)
export class IpAgencyResolver {
  @FieldResolver(() => [DistrictServed], {
    nullable: true,
    description:
      'The places that it serves: where its services took place or were for, and where its clients are located, at ' +
      `most ${maximumDistricts}. Its clients are \`services(agency: …)\`.`,
  })
  async districtsServed(
    @Root() agency: PlannedNode,
    @Ctx() context: RequestContext,
  ): Promise<DistrictServed[]> {
    return loadDistrictsServed(agency['@id'], context);
  }
}

@Resolver(() => DistrictServed)
export class DistrictServedResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'The district or the zone.' })
  async place(
    @Root() served: DistrictServed,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlannedNode> {
    return loadRequired(served.placeId, ontology.kind('Place'), context, info);
  }
}

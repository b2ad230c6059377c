import 'reflect-metadata';
import type { ClassType } from 'type-graphql';
import { AboutResolver } from './about/about.resolver';
import { ActivitiesResolver, ActivityPartResolver, ActivityResolver } from './activities/activities.resolver';
import {
  EnforcementCaseGapsResolver,
  PledgeLoanGapsResolver,
  SubsidyGapsResolver,
} from './event-gaps/event-gaps.resolver';
import {
  GiChainHouseholdsResolver,
  GiChainOperatorResolver,
  GiChainsResolver,
} from './gi-chains/gi-chains.resolver';
import { LookupResolver } from './lookup/lookup.resolver';
import { ObservationsResolver } from './observations/observations.resolver';
import { PartnershipLinkResolver, PartnershipsResolver } from './partnerships/partnerships.resolver';
import {
  EdgeProvenanceResolver,
  LocatorLabelResolver,
  NodeProvenanceResolver,
  ProvenanceSourceResolver,
} from './provenance/provenance.resolver';
import {
  DistrictServedResolver,
  IpAgencyResolver,
  ServiceLinkResolver,
  ServicesResolver,
} from './services/services.resolver';

/** Every feature of the API. A new one is a folder and a line here. */
export const features: readonly ClassType[] = [
  AboutResolver,
  LookupResolver,
  PartnershipsResolver,
  PartnershipLinkResolver,
  ServicesResolver,
  ServiceLinkResolver,
  IpAgencyResolver,
  DistrictServedResolver,
  ActivitiesResolver,
  ActivityResolver,
  ActivityPartResolver,
  EnforcementCaseGapsResolver,
  PledgeLoanGapsResolver,
  SubsidyGapsResolver,
  GiChainsResolver,
  GiChainOperatorResolver,
  GiChainHouseholdsResolver,
  ObservationsResolver,
  NodeProvenanceResolver,
  EdgeProvenanceResolver,
  ProvenanceSourceResolver,
  LocatorLabelResolver,
];

import 'reflect-metadata';
import type { ClassType } from 'type-graphql';
import { AboutResolver } from './about/about.resolver';
import {
  GiChainConnectionResolver,
  GiChainHouseholdsResolver,
  GiChainOperatorResolver,
  GiChainsResolver,
} from './gi-chains/gi-chains.resolver';
import { GainTotalResolver, HouseholdTotalResolver } from './gi-chains/totals.resolver';
import {
  ImpactSummaryResolver,
  RecordedIndicationsResolver,
  RecordedOperatorsResolver,
  ReportedFiguresResolver,
  StatedMarkCountResolver,
} from './impact-summary/impact-summary.resolver';
import { LookupResolver } from './lookup/lookup.resolver';
import { ObservationsResolver } from './observations/observations.resolver';
import { PartnershipLinkResolver, PartnershipsResolver } from './partnerships/partnerships.resolver';
import {
  EdgeProvenanceResolver,
  LocatorLabelResolver,
  NodeProvenanceResolver,
  ProvenanceSourceResolver,
} from './provenance/provenance.resolver';

/** Every feature of the API. A new one is a folder and a line here. */
export const features: readonly ClassType[] = [
  AboutResolver,
  LookupResolver,
  PartnershipsResolver,
  PartnershipLinkResolver,
  GiChainsResolver,
  GiChainConnectionResolver,
  GiChainOperatorResolver,
  GiChainHouseholdsResolver,
  HouseholdTotalResolver,
  GainTotalResolver,
  ImpactSummaryResolver,
  RecordedIndicationsResolver,
  RecordedOperatorsResolver,
  ReportedFiguresResolver,
  StatedMarkCountResolver,
  ObservationsResolver,
  NodeProvenanceResolver,
  EdgeProvenanceResolver,
  ProvenanceSourceResolver,
  LocatorLabelResolver,
];

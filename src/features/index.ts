import 'reflect-metadata';
import type { ClassType } from 'type-graphql';
import { AboutResolver } from './about/about.resolver';
import {
  CoverageResolver,
  GraphCoverageResolver,
  IndicatorCoverageResolver,
  PlaceCoverageResolver,
  SourceCoverageResolver,
} from './about/coverage.resolver';
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
import { PossibleDuplicateResolver, PossibleDuplicatesResolver } from './sameness/sameness.resolver';

/** Every feature of the API. A new one is a folder and a line here. */
export const features: readonly ClassType[] = [
  AboutResolver,
  GraphCoverageResolver,
  CoverageResolver,
  PlaceCoverageResolver,
  SourceCoverageResolver,
  IndicatorCoverageResolver,
  LookupResolver,
  PartnershipsResolver,
  PartnershipLinkResolver,
  GiChainsResolver,
  GiChainOperatorResolver,
  GiChainHouseholdsResolver,
  ObservationsResolver,
  NodeProvenanceResolver,
  EdgeProvenanceResolver,
  ProvenanceSourceResolver,
  LocatorLabelResolver,
  PossibleDuplicatesResolver,
  PossibleDuplicateResolver,
];

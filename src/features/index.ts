import 'reflect-metadata';
import type { ClassType } from 'type-graphql';
import { AboutResolver } from './about/about.resolver';
import { absenceGapsResolvers } from './absence-gaps/absence-gaps.resolver';
import {
  CoverageResolver,
  GraphCoverageResolver,
  IndicatorCoverageResolver,
  PlaceCoverageResolver,
  SourceCoverageResolver,
} from './about/coverage.resolver';
import { ActivitiesResolver, ActivityPartResolver, ActivityResolver } from './activities/activities.resolver';
import {
  ConflictsResolver,
  EdgeConflictsResolver,
  NodeConflictsResolver,
} from './conflicts/conflicts.resolver';
import {
  EnforcementCaseGapsResolver,
  PledgeLoanGapsResolver,
  SubsidyGapsResolver,
} from './event-gaps/event-gaps.resolver';
import {
  CompareResolver,
  ComparisonCellResolver,
  ComparisonColumnResolver,
  ComparisonRowResolver,
} from './figures/compare.resolver';
import { DerivedChangeResolver, ObservationFieldsResolver } from './figures/observation-fields.resolver';
import { RankedPlaceResolver, RankResolver, UnrankedPlaceResolver } from './figures/rank.resolver';
import { RatioResolver } from './figures/ratio.resolver';
import {
  ReconciledFigureResolver,
  ReconciledPartResolver,
  ReconcileResolver,
} from './figures/reconcile.resolver';
import {
  SeriesPointResolver,
  TimeSeriesResolver,
  TimeSeriesRowResolver,
} from './figures/time-series.resolver';
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
import {
  ResolutionResolver,
  ResolveCandidateResolver,
  ResolvedNameResolver,
} from './resolve/resolve.resolver';
import { SourceScanResolver } from './scans/scan.resolver';
import { PossibleDuplicateResolver, PossibleDuplicatesResolver } from './sameness/sameness.resolver';
import { SearchEdgeResolver, SearchResolver } from './search/search.resolver';
import {
  DistrictServedResolver,
  IpAgencyResolver,
  ServiceLinkResolver,
  ServicesResolver,
} from './services/services.resolver';
import { SubgraphLinkResolver, SubgraphResolver, TraversalsResolver } from './traversals/traversals.resolver';

/** Every feature of the API. A new one is a folder and a line here. */
export const features: readonly ClassType[] = [
  ...absenceGapsResolvers,
  AboutResolver,
  GraphCoverageResolver,
  CoverageResolver,
  PlaceCoverageResolver,
  SourceCoverageResolver,
  IndicatorCoverageResolver,
  ActivitiesResolver,
  ActivityResolver,
  ActivityPartResolver,
  ConflictsResolver,
  NodeConflictsResolver,
  EdgeConflictsResolver,
  EnforcementCaseGapsResolver,
  PledgeLoanGapsResolver,
  SubsidyGapsResolver,
  CompareResolver,
  ComparisonColumnResolver,
  ComparisonRowResolver,
  ComparisonCellResolver,
  ObservationFieldsResolver,
  DerivedChangeResolver,
  RankResolver,
  RankedPlaceResolver,
  UnrankedPlaceResolver,
  RatioResolver,
  ReconcileResolver,
  ReconciledPartResolver,
  ReconciledFigureResolver,
  TimeSeriesResolver,
  TimeSeriesRowResolver,
  SeriesPointResolver,
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
  LookupResolver,
  ObservationsResolver,
  PartnershipsResolver,
  PartnershipLinkResolver,
  NodeProvenanceResolver,
  EdgeProvenanceResolver,
  ProvenanceSourceResolver,
  LocatorLabelResolver,
  ResolutionResolver,
  ResolvedNameResolver,
  ResolveCandidateResolver,
  SourceScanResolver,
  PossibleDuplicatesResolver,
  PossibleDuplicateResolver,
  SearchResolver,
  SearchEdgeResolver,
  ServicesResolver,
  ServiceLinkResolver,
  IpAgencyResolver,
  DistrictServedResolver,
  TraversalsResolver,
  SubgraphResolver,
  SubgraphLinkResolver,
];

/** How conditions of lists search names. */
export { findByName } from './search/search.query';

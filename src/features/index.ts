import 'reflect-metadata';
import type { ClassType } from 'type-graphql';
import { AboutResolver } from './about/about.resolver';
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

/** Every feature of the API. A new one is a folder and a line here. */
export const features: readonly ClassType[] = [
  AboutResolver,
  LookupResolver,
  PartnershipsResolver,
  PartnershipLinkResolver,
  GiChainsResolver,
  GiChainOperatorResolver,
  GiChainHouseholdsResolver,
  ObservationsResolver,
  ObservationFieldsResolver,
  DerivedChangeResolver,
  TimeSeriesResolver,
  TimeSeriesRowResolver,
  SeriesPointResolver,
  CompareResolver,
  ComparisonColumnResolver,
  ComparisonRowResolver,
  ComparisonCellResolver,
  ReconcileResolver,
  ReconciledPartResolver,
  ReconciledFigureResolver,
  RankResolver,
  RankedPlaceResolver,
  UnrankedPlaceResolver,
  RatioResolver,
  NodeProvenanceResolver,
  EdgeProvenanceResolver,
  ProvenanceSourceResolver,
  LocatorLabelResolver,
];

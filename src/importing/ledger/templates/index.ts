import { districtIndicators } from './district-indicators';
import { giHouseholds } from './gi-households';
import { researchPartnerships } from './research-partnerships';
import type { LedgerTemplate } from './template';

/** The tables that can be filled in and loaded. */
export const ledgerTemplates: readonly LedgerTemplate[] = [
  giHouseholds,
  districtIndicators,
  researchPartnerships,
];

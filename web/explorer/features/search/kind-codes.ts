import type { ThingKind } from '../../api/generated';

/** The kinds by which one filters, in the order in which people look for them. */
export const kindCodes: readonly ThingKind[] = [
  'ENTERPRISE',
  'UNIVERSITY',
  'RESEARCH_INSTITUTE',
  'GEOGRAPHICAL_INDICATION',
  'PRODUCT',
  'BRAND',
  'DISTRICT',
  'DEVELOPMENT_ZONE',
  'GOVERNMENT_AGENCY',
  'IP_AGENCY',
  'FINANCIAL_INSTITUTION',
  'COOPERATIVE',
  'ASSOCIATION',
  'CERTIFICATION_BODY',
  'ORGANIZATION_GROUP',
  'FARM_HOUSEHOLD_GROUP',
  'PATENT',
  'TRADEMARK',
  'POLICY',
  'PROGRAMME',
  'PLATFORM',
  'FACILITY',
  'INDICATOR',
];

/** `RESEARCH_INSTITUTE` as the schema calls its type: `ResearchInstitute`. */
export function kindOf(code: ThingKind): string {
  return code
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}

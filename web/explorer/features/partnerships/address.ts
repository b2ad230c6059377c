import type { ActivityKind, PartnershipKind, ServiceKind, Status } from '../../api/generated';
import { oneOf, text } from '../../app/use-address';

const partnershipKinds = [
  'INDUSTRY_UNIVERSITY_RESEARCH',
  'STRATEGIC_COOPERATION',
  'JOINT_LABORATORY',
  'JOINT_RESEARCH',
  'TECHNOLOGY_TRANSFER',
  'TALENT_TRAINING',
  'OTHER',
  'NOT_STATED',
] as const satisfies readonly PartnershipKind[];

const serviceKinds = [
  'PATENT_AGENCY',
  'TRADEMARK_AGENCY',
  'CONSULTING',
  'CERTIFICATION',
  'TRAINING',
  'LEGAL_SERVICE',
  'OTHER',
  'NOT_STATED',
] as const satisfies readonly ServiceKind[];

const activityKinds = [
  'AGREEMENT',
  'ALLIANCE',
  'PROGRAMME',
  'TRAINING',
] as const satisfies readonly ActivityKind[];

const statuses = [
  'PROPOSED',
  'PLANNED',
  'RECOMMENDED',
  'APPLIED',
  'UNDER_WAY',
  'ISSUED',
  'GRANTED',
  'DONE',
  'NOT_STATED',
] as const satisfies readonly Status[];

export const codes = { partnershipKinds, serviceKinds, activityKinds, statuses };

/** The state of the view as it stands in the address. */
export const addressParts = {
  place: text(),
  view: oneOf(['cooperation', 'services', 'activities'], 'cooperation'),
  kind: oneOf(['', ...partnershipKinds], ''),
  service: oneOf(['', ...serviceKinds], ''),
  activity: oneOf(['', ...activityKinds], ''),
  status: oneOf(['', ...statuses], ''),
  year: text(),
  institution: text(),
  cell: text(),
};

/** Everything but the place and the view, as it is when nothing is chosen. */
export const withoutFilters = {
  kind: '',
  service: '',
  activity: '',
  status: '',
  year: '',
  institution: '',
  cell: '',
} as const;

/** Whether what is shown is narrowed; a chosen cell narrows nothing. */
export function isFiltered(state: Readonly<Record<keyof typeof withoutFilters, string>>): boolean {
  return Object.keys(withoutFilters).some(
    (key) => key !== 'cell' && state[key as keyof typeof withoutFilters] !== '',
  );
}

/** The code that is chosen, as the API takes it; null where none is, which it takes for any. */
export function oneOrAny<Code extends string>(chosen: Code | ''): readonly Code[] | null {
  return chosen === '' ? null : [chosen];
}

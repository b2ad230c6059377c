import type { Certainty } from '../../entities/evidence/certainty';
import { kindNameOf } from '../../statements/desired-graph';
import { membership } from './ties';

/** A relationship of the graph, by its key, which says its type and both ends. */
export interface Link {
  key: string;
  type: string;
  from: string;
  to: string;
  certainty: Certainty;
  validFrom: string | null;
  validTo: string | null;
}

/** From one thing to another, by one relationship or by two that meet in something between them. */
export interface Step {
  from: string;
  to: string;
  /** The event or right in which the relationships meet. */
  between: Between | null;
  /** In the order in which they are gone. */
  links: readonly Link[];
  /** The same for a step there and back; orders steps. */
  key: string;
}

export interface Between {
  id: string;
  startDate: string | null;
  endDate: string | null;
}

/** The step back. */
export function reversed(step: Step): Step {
  return { ...step, from: step.to, to: step.from, links: [...step.links].reverse() };
}

/** From a named member to its group, or back: no tie. */
export function isMembership({ links }: Step): boolean {
  return links.every(({ type }) => type === membership);
}

const groupKinds = new Set(['OrganizationGroup', 'FarmHouseholdGroup']);

/** Whether something is a counted group; what holds of it is not asserted of any member. */
export const isGroup = (id: string): boolean => groupKinds.has(kindNameOf(id));

import { kindNameOf } from '../../statements/desired-graph';
import { isFirmer, weakest } from './certainty-order';
import type { Certainty } from '../../entities/evidence/certainty';
import type { Said } from './said';
import { membership } from './ties';

/** A relationship of the graph, by its key, which says its type and both ends. */
export interface Link {
  key: string;
  type: string;
  from: string;
  to: string;
  /** Null as long as it was not read. */
  said: Said | null;
}

/** From one thing to another, by one relationship or by two that meet in something between them. */
export interface Step {
  from: string;
  to: string;
  /** The event or right in which the relationships meet. */
  between: string | null;
  /** In the order in which they are gone. */
  links: readonly Link[];
  /** The same for a step there and back; orders steps. */
  key: string;
}

/** A step by these relationships, in the order in which they are gone. */
export function stepBy(links: readonly Link[], ends: Pick<Step, 'from' | 'to' | 'between'>): Step {
  const keys = links.map(({ key }) => key);
  return { ...ends, links, key: keys.sort().join(' ') };
}

/** That of its least certain link, of those of which it was read. */
export function certaintyOf({ links }: Step): Certainty {
  return weakest(links.flatMap(({ said }) => said?.certainty ?? []));
}

/** What a step ties: two that meet in one event or right are tied by it once, by however many relationships. */
export function tieOf({ between, to, key }: Step): string {
  return between === null ? key : `${between} ${to}`;
}

/**
 * Of steps that begin at one thing, each tie once: two that meet in one event or right by several relationships, as
 * applicants and as holders, are tied by it by the firmest.
 */
export function onePerMeeting(steps: readonly Step[]): Step[] {
  const kept = new Map<string, Step>();
  for (const step of steps) {
    const tie = tieOf(step);
    const other = kept.get(tie);
    if (!other || isFirmer(certaintyOf(step), certaintyOf(other))) kept.set(tie, step);
  }
  return [...kept.values()];
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

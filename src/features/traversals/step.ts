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
export class Step {
  private knownKey: string | undefined;

  constructor(
    readonly from: string,
    readonly to: string,
    /** The event or right in which the relationships meet. */
    readonly between: string | null,
    /** In the order in which they are gone. */
    readonly links: readonly Link[],
  ) {}

  /** The same for a step there and back; orders steps. Made when it is first asked for: of most steps it never is. */
  get key(): string {
    return (this.knownKey ??= this.links
      .map(({ key }) => key)
      .sort()
      .join(' '));
  }

  /** What it ties: two that meet in one event or right are tied by it once, by however many relationships. */
  get tie(): string {
    return this.between === null ? this.key : `${this.between} ${this.to}`;
  }

  /** The step back. */
  get reversed(): Step {
    return new Step(this.to, this.from, this.between, [...this.links].reverse());
  }

  /** The same step by links that say more. */
  by(links: readonly Link[]): Step {
    return new Step(this.from, this.to, this.between, links);
  }
}

/** That of its least certain link, of those of which it was read. */
export function certaintyOf({ links }: Step): Certainty {
  return weakest(links.flatMap(({ said }) => said?.certainty ?? []));
}

/**
 * Of steps that begin at one thing, each tie once: two that meet in one event or right by several relationships, as
 * applicants and as holders, are tied by it by the firmest.
 */
export function onePerMeeting(steps: readonly Step[]): Step[] {
  const kept = new Map<string, Step>();
  for (const step of steps) {
    const other = kept.get(step.tie);
    if (!other || isFirmer(certaintyOf(step), certaintyOf(other))) kept.set(step.tie, step);
  }
  return [...kept.values()];
}

/** From a named member to its group, or back: no tie. */
export function isMembership({ links }: Step): boolean {
  return links.every(({ type }) => type === membership);
}

const groupKinds = new Set(['OrganizationGroup', 'FarmHouseholdGroup']);

/** Whether something is a counted group; what holds of it is not asserted of any member. */
export const isGroup = (id: string): boolean => groupKinds.has(kindNameOf(id));

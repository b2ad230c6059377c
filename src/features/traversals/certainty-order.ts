import { Certainty } from '../../entities/evidence/certainty';

const order = [Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.STATED];

/** The least firm of some; STATED where there are none. */
export function weakest(certainties: readonly Certainty[]): Certainty {
  return order.find((certainty) => certainties.includes(certainty)) ?? Certainty.STATED;
}

/** The firmest of some; POSSIBLE where there are none. */
export function strongest(certainties: readonly Certainty[]): Certainty {
  return order.findLast((certainty) => certainties.includes(certainty)) ?? Certainty.POSSIBLE;
}

/** Whether one is firmer than the other. */
export function isFirmer(one: Certainty, other: Certainty): boolean {
  return order.indexOf(one) > order.indexOf(other);
}

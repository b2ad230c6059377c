import { RequestError } from './errors';

/** A property in which what is to be compared or added differs, with the values that occur. */
export interface PropertyDifference {
  readonly property: string;
  readonly values: readonly string[];
}

/** Refuses to compare or to add what differs; `advice` says what to ask instead. */
export function notComparable(
  attempt: string,
  differences: readonly PropertyDifference[],
  advice: string,
): RequestError {
  return new RequestError('NOT_COMPARABLE', `${attempt}: ${inWords(differences)}. ${advice}`, {
    differences,
  });
}

/** The differences in one sentence part. */
export function inWords(differences: readonly PropertyDifference[]): string {
  return differences.map(({ property, values }) => `${property} is ${values.join(' and ')}`).join('; ');
}

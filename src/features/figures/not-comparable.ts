import { RequestError } from '../../query/errors';
import { differencesOf, type PropertyDifference } from './comparability';
import type { Figure } from './figure';

/** Refuses to rank or to add what differs; `advice` says what to ask instead. */
export function notComparable(
  attempt: string,
  differences: readonly PropertyDifference[],
  advice: string,
): RequestError {
  return new RequestError('NOT_COMPARABLE', `${attempt}: ${inWords(differences)}. ${advice}`, {
    differences,
  });
}

/** Refuses figures of several kinds, among which the caller can choose; `attempt` says what is not done with them. */
export function requireOneKind(figures: readonly Figure[], attempt: string): void {
  const differences = differencesOf(figures);
  if (differences.length === 0) return;
  throw notComparable(
    attempt,
    differences,
    'Choose with `periodKind`, or ask `compare` for them side by side.',
  );
}

/** The differences in one sentence part. */
export function inWords(differences: readonly PropertyDifference[]): string {
  return differences.map(({ property, values }) => `${property} is ${values.join(' and ')}`).join('; ');
}

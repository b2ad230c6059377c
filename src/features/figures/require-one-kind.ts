import { notComparable } from '../../query/not-comparable';
import { differencesOf } from './comparability';
import type { Figure } from './figure';

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

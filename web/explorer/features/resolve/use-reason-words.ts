import type { ResolvedByFragment } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { findingWords } from '../../parts/finding/words';
import { resolveWords } from './words';

/** By what a thing was found, in words: how its name answers, what the parts of the two names say, and which name. */
export function useReasonWords(): (reason: ResolvedByFragment, name: string) => string {
  const words = useWords(resolveWords);
  const { why } = useWords(findingWords);
  const terms = useTerms();
  const { details } = useJoined();
  return ({ rank, sameness, matched }, name) =>
    details([
      ...(rank === null ? [] : [why[rank]]),
      ...sameness.map((reason) => terms.code('SamenessReason', reason)),
      ...(matched.text === name ? [] : [words.matchedIn(terms.field(matched.field), matched.text)]),
    ]);
}

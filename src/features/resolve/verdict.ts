import type { FoundNames } from '../search/find-names';
import { SearchRank } from '../search/search-rank';
import { faultyCode, maskedName, type GivenName } from './given-name';
import { exactLikenesses, nearLikenesses, type Likeness } from './likeness';
import { ResolveOutcome } from './resolve-outcome';
import { ResolveCandidate, type ResolvedName, type ResolveProblem, type ResolveReason } from './resolve.type';

const maximumCandidates = 5;

/** What came of a name, without the name. */
export type Verdict = Omit<ResolvedName, 'given'>;

const nothing: Verdict = {
  id: null,
  outcome: ResolveOutcome.NOT_FOUND,
  score: null,
  reason: null,
  problem: null,
  candidates: [],
  moreCandidates: false,
};

export function invalid(problem: ResolveProblem): Verdict {
  return { ...nothing, outcome: ResolveOutcome.INVALID, problem };
}

/**
 * What the things say that are called exactly so, or have exactly this code; undefined where there is none and the text
 * may be a name. One of several is never chosen, nor the only one of those that were looked at where there may be more.
 */
export function exactVerdict(name: GivenName, { names, truncated }: FoundNames): Verdict | undefined {
  const likenesses = exactLikenesses(name, names);
  const [only, ...others] = likenesses;
  if (!only) {
    const fault = faultyCode(name.given);
    return fault ? invalid(fault) : undefined;
  }
  if (others.length > 0 || truncated) return ambiguous(likenesses, truncated);
  const isHidden = names.some(({ id, masked }) => masked && id === only.id);
  if (isHidden && only.rank !== SearchRank.CODE)
    return { ...ambiguous(likenesses, truncated), problem: maskedName() };
  const { id, score } = only;
  return { ...nothing, id, outcome: ResolveOutcome.MATCHED, score, reason: reasonOf(only) };
}

/** What is like a name that nothing is called. */
export function nearVerdict(name: GivenName, { names, truncated }: FoundNames): Verdict {
  return { ...nothing, ...offered(nearLikenesses(name, names), truncated) };
}

function ambiguous(likenesses: readonly Likeness[], truncated: boolean): Verdict {
  return { ...nothing, outcome: ResolveOutcome.AMBIGUOUS, ...offered(likenesses, truncated) };
}

function offered(
  likenesses: readonly Likeness[],
  truncated: boolean,
): Pick<Verdict, 'candidates' | 'moreCandidates'> {
  const candidates = likenesses.slice(0, maximumCandidates).map((likeness) => {
    const { id, score } = likeness;
    return Object.assign(new ResolveCandidate(), { id, score, reason: reasonOf(likeness) });
  });
  return { candidates, moreCandidates: truncated || likenesses.length > maximumCandidates };
}

function reasonOf({ rank, sameness, matched }: Likeness): ResolveReason {
  return { rank, sameness, matched };
}

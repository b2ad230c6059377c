import type { GapFragment } from '../../api/generated';
import { useWords } from '../../language/words';
import { districtWords } from './words';

/** What stands beside a gap and tells its reason apart from others with the same code. */
export interface Beside {
  readonly zone?: boolean;
  /** Something is stated of the place and year, but no number. */
  readonly withoutNumber?: boolean;
  /** Something is stated of a firm, a group or a product there. */
  readonly otherSubject?: boolean;
  /** A narrower indicator is stated. */
  readonly narrower?: boolean;
}

/** Says why a place has no figure where one was asked for. */
export function useMissingWords(): (gap: GapFragment, beside: Beside) => string {
  const { why } = useWords(districtWords);
  return ({ reason, count }, { zone, withoutNumber, otherSubject, narrower }) => {
    if (reason === 'NOT_COMPARABLE') {
      if (count !== null) return why.several(count);
      return zone ? why.zone : why.differs;
    }
    if (reason === 'NOT_COVERED') return count === null ? why.otherKind : why.otherPeriod;
    if (withoutNumber) return why.noNumber;
    if (otherSubject) return why.otherSubject;
    return narrower ? why.narrower : why.notStated;
  };
}

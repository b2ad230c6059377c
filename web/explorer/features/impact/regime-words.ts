import type { GiRegime, Status } from '../../api/generated';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { impactWords } from './words';

interface Protected {
  readonly regime: GiRegime;
  readonly status: Status | null;
}

/** Writes under which regime something is protected, and how far that is. */
export function useRegimeInWords(): (protection: Protected) => string {
  const words = useWords(impactWords);
  const terms = useTerms();
  return ({ regime, status }) => {
    const known = status === null || status === 'NOT_STATED' ? null : terms.code('Status', status);
    if (regime === 'NOT_STATED' && known === null) return words.regimeNotStated;
    return words.regimeAndStatus(terms.code('GiRegime', regime), known);
  };
}

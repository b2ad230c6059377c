import { useCallback } from 'react';
import { useLocation, useNavigate, useSearchParams, type NavigateOptions } from 'react-router';

type Change = (current: URLSearchParams) => URLSearchParams;

/** The parameters of the address. What stands behind its # and what the history keeps with it outlast their changes. */
export function useParameters(): [URLSearchParams, (change: Change, options?: NavigateOptions) => void] {
  const [parameters] = useSearchParams();
  const { hash, state } = useLocation() as { readonly hash: string; readonly state: unknown };
  const navigate = useNavigate();
  const changeParameters = useCallback(
    (change: Change, options: NavigateOptions = {}) => {
      // Of two changes in a row the second one builds on the first.
      const search = change(new URLSearchParams(window.location.search)).toString();
      void navigate({ search, hash }, { state, preventScrollReset: true, ...options });
    },
    [navigate, hash, state],
  );
  return [parameters, changeParameters];
}

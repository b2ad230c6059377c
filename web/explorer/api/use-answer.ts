import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask, type Answer } from './ask';
import type { TypedDocumentString } from './generated';

/**
 * The answer to an operation, asked once per document and variables and kept for the visit. `variables` null asks
 * nothing. Leaving the view, or `cancelQueries`, aborts the request.
 */
export function useAnswer<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | null,
): UseQueryResult<Answer<Data>> {
  return useQuery<Answer<Data>>({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => {
      if (variables === null) throw new Error('Nothing was asked.');
      return ask(document, variables, signal);
    },
    enabled: variables !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { ask, type Answer } from '../../api/ask';
import {
  SearchDocument,
  type HitFragment,
  type SearchQuery,
  type SearchQueryVariables,
} from '../../api/generated';

/** What is asked, without the page. */
export type SearchFor = Omit<SearchQueryVariables, 'first' | 'after'>;

/** The pages of hits that were asked for so far, as one list. */
export interface Hits {
  readonly hits: readonly HitFragment[];
  readonly totalCount: number;
  /** Whether more might have been found. */
  readonly truncated: boolean;
}

export const pageSize = 20;

/** What a text finds, a page at a time. */
export function useHits(searched: SearchFor) {
  return useInfiniteQuery({
    queryKey: [SearchDocument.toString(), searched],
    queryFn: ({ signal, pageParam }): Promise<Answer<SearchQuery>> =>
      ask(SearchDocument, { ...searched, first: pageSize, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }) => {
      const page = data.search?.pageInfo;
      return page?.hasNextPage === true ? page.endCursor : undefined;
    },
    select: ({ pages }): Answer<Hits> => ({
      data: {
        hits: pages.flatMap(({ data }) => data.search?.edges ?? []),
        totalCount: pages[0]?.data.search?.totalCount ?? 0,
        truncated: pages[0]?.data.search?.truncated ?? false,
      },
      refusals: pages.flatMap(({ refusals }) => refusals),
    }),
    staleTime: Infinity,
    retry: false,
  });
}

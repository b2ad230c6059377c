import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { ask, type Answer } from './ask';
import type { GapFragment, TypedDocumentString } from './generated';

/** A page as the lists of the API answer it. */
export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly gaps: readonly GapFragment[] | null;
}

/** The pages that were asked for so far, as one list; a gap that several pages tell stands once. */
export interface Pages<Row, Data = unknown> {
  readonly rows: readonly Row[];
  readonly gaps: readonly GapFragment[];
  /** The first page as it was answered, for what is told once of the whole list. */
  readonly first: Data | null;
  /** Whether all of it was answered; else what is lacking may be recorded all the same. */
  readonly complete: boolean;
}

/** A list of the API, a page at a time; `pageOf` finds it in the answer, and `fetchNextPage` asks for more. */
export function usePages<Data, Variables extends { readonly after?: string | null | undefined }, Row>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => Page<Row> | null,
): UseInfiniteQueryResult<Answer<Pages<Row, Data>>> {
  return useInfiniteQuery({
    queryKey: [document.toString(), variables, 'pages'],
    queryFn: ({ signal, pageParam }) => ask(document, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }) => {
      const page = pageOf(data)?.pageInfo;
      return page?.hasNextPage === true ? page.endCursor : undefined;
    },
    select: ({ pages }): Answer<Pages<Row, Data>> => {
      const gaps = pages.flatMap(({ data }) => pageOf(data)?.gaps ?? []);
      return {
        data: {
          first: pages[0]?.data ?? null,
          rows: pages.flatMap(({ data }) => pageOf(data)?.nodes ?? []),
          complete: pages.every(({ refusals }) => refusals.length === 0),
          gaps: [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()],
        },
        refusals: pages.flatMap(({ refusals }) => refusals),
      };
    },
    staleTime: Infinity,
    retry: false,
  });
}

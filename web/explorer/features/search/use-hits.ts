import { SearchDocument, type SearchQueryVariables } from '../../api/generated';
import { usePages } from '../../api/use-pages';

/** What is asked, without the page. */
export type SearchFor = Omit<SearchQueryVariables, 'first' | 'after'>;

export const pageSize = 20;

/** What a text finds, a page at a time. */
export function useHits(searched: SearchFor) {
  return usePages(SearchDocument, { ...searched, first: pageSize }, ({ search }) =>
    search ? { nodes: search.edges, pageInfo: search.pageInfo, gaps: null } : null,
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask, NoAnswer } from '../../api/ask';
import type { DescribedRelationship } from '../../api/kinds';
import { list, useAddress } from '../../app/use-address';
import { languageInApi, useLanguage } from '../../language/language';
import { rowsOf } from './compose';
import { readPage, type Related } from './related';

/** How many rows "show more" adds. */
const pageSize = 50;

const parts = { more: list() };

interface Following {
  readonly id: string;
  readonly kindName: string;
  readonly relationship: DescribedRelationship;
  /** Where the first of these pages begins; null where there is none. */
  readonly after: string | null;
}

interface FurtherPages {
  readonly rows: readonly Related[];
  readonly isFetching: boolean;
  /** Whether a page was not answered; `more` asks for it again. */
  readonly isError: boolean;
  /** Shows one page more; absent where everything is shown. */
  readonly more?: () => void;
}

/** The pages of a relationship after the first; how many are open stands in the address, as `more=events.2`. */
export function useFurtherPages({ id, kindName, relationship, after }: Following): FurtherPages {
  const { language } = useLanguage();
  const [{ more }, change] = useAddress(parts);
  const { name } = relationship;
  const wanted = Number(more.find((part) => part.startsWith(`${name}.`))?.slice(name.length + 1) ?? 0);
  const document = rowsOf(kindName, [relationship]);
  const variables = { id, first: pageSize, language: languageInApi[language] };
  const { data, hasNextPage, fetchNextPage, refetch, isFetching, isError } = useInfiniteQuery({
    queryKey: [document.toString(), variables, after],
    queryFn: async ({ pageParam, signal }) => {
      const { data: answered, refusals } = await ask(document, { ...variables, after: pageParam }, signal);
      const [first] = refusals;
      if (first) throw new NoAnswer(first.code, first.message, refusals);
      return readPage(answered, relationship);
    },
    initialPageParam: after ?? '',
    getNextPageParam: ({ next }) => next,
    enabled: after !== null && wanted > 0,
    staleTime: Infinity,
    retry: false,
  });
  const pages = data?.pages ?? [];
  const shown = pages.slice(0, wanted);
  const lacksPages = pages.length > 0 && pages.length < wanted && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (lacksPages) void fetchNextPage();
  }, [lacksPages, fetchNextPage]);

  const rows = shown.flatMap((page) => page.rows);
  const isAll = after === null || (shown.length > 0 && shown.at(-1)?.next === null);
  if (isAll) return { rows, isFetching, isError };
  return {
    rows,
    isFetching,
    isError,
    more: () => {
      if (isError) {
        void (data ? fetchNextPage() : refetch());
        return;
      }
      const others = more.filter((part) => !part.startsWith(`${name}.`));
      change({ more: [...others, `${name}.${wanted + 1}`] });
    },
  };
}

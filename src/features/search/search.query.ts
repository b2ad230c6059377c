import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { normalizeName } from '../../ontology/text/normalize';
import { featurePage, requestedPage } from '../../query/feature-page';
import type { RequestContext } from '../../query/request-context';
import { SearchRank } from './search-rank';
import type { SearchArgs } from './search.args';
import { SearchConnection, SearchEdge, type SearchHit } from './search.type';

const exact = namedQuery('search/exact');

const exactRow = z.object({ id: z.string(), text: z.string(), shown: z.string() });

export async function search(args: SearchArgs, context: RequestContext): Promise<SearchConnection> {
  const page = requestedPage(`search ${args.query}`, args);
  const rows = await context.read({
    name: 'search',
    text: exact,
    parameters: { normalized: normalizeName(args.query), kinds: args.kinds ?? null },
  });
  const hits = rows.map((row) => toHit(exactRow.parse(row)));
  const rest = hits.filter(({ key }) => key > page.after).slice(0, page.limit);
  const { edges, pageInfo } = featurePage(page, rest);
  return Object.assign(new SearchConnection(), {
    edges: edges.map(({ cursor, node: hit }) =>
      Object.assign(new SearchEdge(), { cursor, hit, rank: hit.rank, matched: hit.matched }),
    ),
    pageInfo,
    totalCount: hits.length,
    truncated: false,
  });
}

function toHit({ id, text, shown }: z.infer<typeof exactRow>): SearchHit {
  const isName = text === shown;
  return {
    key: `${isName ? 0 : 1} ${id}`,
    id,
    rank: isName ? SearchRank.NAME : SearchRank.ALIAS,
    matched: {
      field: isName ? 'name' : 'aliases',
      text,
      highlights: [{ start: 0, end: text.length }],
    },
  };
}

import { RequestError } from '../../query/errors';
import { featurePage, rangeOf, rowsBetween } from '../../query/feature-page';
import { requestedPage } from '../../query/page';
import { requireExisting } from '../../query/require-existing';
import type { FindByName, ReadOfFound, RequestContext } from '../../query/request-context';
import { findNames, type FoundNames, type NameFilter } from './find-names';
import { foundThings, holdsAll } from './found-things';
import { errorQueries, writtenQueries, type IndexQueries } from './index-queries';
import { searchText, type SearchText } from './search-text';
import type { SearchArgs } from './search.args';
import { SearchConnection, SearchEdge, type SearchHit } from './search.type';

/** The longest text that is searched for, in characters; no name of a firm, an agreement or a policy is longer. */
export const maximumLength = 200;

/** The most names that a search looks at in each way; with a filter more, since most of them may not pass it. */
const candidates = 300;
const filteredCandidates = 2_000;

export async function search(args: SearchArgs, context: RequestContext): Promise<SearchConnection> {
  const text = requiredText(args.query, 'query');
  const filter = { kinds: args.kinds ?? null, place: args.place ?? null };
  const page = requestedPage(args, `search ${JSON.stringify([text.folded, filter.kinds, filter.place])}`);
  const range = rangeOf(page);
  const { hits, truncated } = await find(text, 'BEST', filter, context);
  if (hits.length === 0 && filter.place) await requireExisting('Place', 'id', filter.place, context);
  const { edges, pageInfo } = featurePage(page, rowsBetween(hits, range));
  return Object.assign(new SearchConnection(), {
    edges: edges.map(({ cursor, node }) => toEdge(cursor, node)),
    pageInfo,
    totalCount: hits.length,
    truncated,
  });
}

/**
 * What answers a text among some kinds, the best first. A text that so many names may answer that not all were
 * looked at is refused: a list that leaves some of them out would say that they are not there.
 */
export const findByName: FindByName = async (written, kinds, context, beside) => {
  const text = requiredText(written, 'search');
  const { hits, truncated, rows } = await find(text, 'ALL', { kinds, place: null }, context, beside);
  if (truncated) {
    throw new RequestError(
      'SEARCH_TOO_BROAD',
      `More than ${filteredCandidates} names may answer ${JSON.stringify(written)}. Write more of the name, or ask \`search\` for the best of them.`,
      { limit: filteredCandidates },
    );
  }
  return { ids: hits.map(({ id }) => id), rows };
};

function requiredText(written: string, argument: string): SearchText {
  if (written.length <= maximumLength) return searchText(written);
  throw new RequestError(
    'BAD_ARGUMENTS',
    `\`${argument}\` has ${written.length} characters; at most ${maximumLength} are taken. Give a name or a code.`,
    { maximum: maximumLength },
  );
}

interface Found extends Pick<FoundNames, 'truncated' | 'rows'> {
  hits: SearchHit[];
}

/** Names that differ by a typing error are looked for only where none holds what was written: they are no answer beside it. */
async function find(
  text: SearchText,
  wanted: 'BEST' | 'ALL',
  filter: NameFilter,
  context: RequestContext,
  beside?: ReadOfFound,
): Promise<Found> {
  const queries = writtenQueries(text, filter.kinds, wanted);
  const { names, truncated, rows } = await findBy(queries, text, filter, context, beside);
  const hits = foundThings(text, names);
  const errors = errorQueries(text, filter.kinds);
  if (errors.texts.length === 0 || hits.some(holdsAll)) return { hits, truncated, rows };
  const differing = await findBy(errors, text, filter, context, beside);
  return {
    hits: foundThings(text, [...names, ...differing.names]),
    truncated: truncated || differing.truncated,
    rows: rows && differing.rows && new Map([...rows, ...differing.rows]),
  };
}

async function findBy(
  queries: IndexQueries,
  text: SearchText,
  filter: NameFilter,
  context: RequestContext,
  beside: ReadOfFound | undefined,
): Promise<FoundNames> {
  const limit = filter.kinds || filter.place ? filteredCandidates : candidates;
  const asked = new Map(text.folded === '' ? [] : [[text, queries]]);
  const found = (await findNames('search', asked, filter, limit, context, beside)).get(text);
  return found ?? { names: [], truncated: false, rows: new Map() };
}

function toEdge(cursor: string, hit: SearchHit): SearchEdge {
  return Object.assign(new SearchEdge(), { cursor, hit, rank: hit.rank, matched: hit.matched });
}

import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { integer } from '../../database/values';
import { ontology } from '../../entities';
import { nameSearch } from '../../ontology/storage';
import { RequestError } from '../../query/errors';
import { featurePage, requestedPage } from '../../query/feature-page';
import { requireExisting } from '../../query/require-existing';
import type { RequestContext } from '../../query/request-context';
import { indexQueries } from './index-queries';
import { foundThings } from './found-things';
import { searchText, type SearchText } from './search-text';
import type { SearchArgs } from './search.args';
import { SearchConnection, SearchEdge, type SearchHit } from './search.type';

/** The longest text that is searched for, in characters; no name of a firm, an agreement or a policy is longer. */
const maximumLength = 200;

/** The most names that a search looks at in each way; with a filter more, since most of them may not pass it. */
const candidates = 300;
const filteredCandidates = 2_000;

const query = namedQuery('search/candidates')
  .replace('NAME_SEARCH', nameSearch.name)
  .replace('AT_PLACE', typesToPlaces().join('|'));

const routeRow = z.object({
  route: z.string(),
  looked: z.number(),
  fitting: z.array(z.tuple([z.string(), z.string(), z.string(), z.string().nullable()])),
});

/** How things are tied to the place where they are; places lie in one another by a type of their own. */
function typesToPlaces(): string[] {
  return [...ontology.relationshipTypes.values()]
    .filter(({ source, target }) => target.labels.includes('Place') && source.labels.includes('Thing'))
    .filter(({ source }) => !source.labels.includes('Place'))
    .map(({ type }) => type);
}

export async function search(args: SearchArgs, context: RequestContext): Promise<SearchConnection> {
  if (args.query.length > maximumLength) {
    throw new RequestError(
      'BAD_ARGUMENTS',
      `\`query\` has ${args.query.length} characters; at most ${maximumLength} are taken. Give a name or a code.`,
      { maximum: maximumLength },
    );
  }
  const text = searchText(args.query);
  const page = requestedPage(
    `search ${JSON.stringify([text.folded, args.kinds ?? null, args.place ?? null])}`,
    args,
  );
  const asksNothing = text.folded === '' || args.kinds?.length === 0;
  const { hits, truncated } = asksNothing ? { hits: [], truncated: false } : await find(text, args, context);
  if (hits.length === 0 && args.place) await requireExisting('Place', 'id', args.place, context);
  const rest = hits.filter(({ key }) => key > page.after).slice(0, page.limit);
  const { edges, pageInfo } = featurePage(page, rest);
  return Object.assign(new SearchConnection(), {
    edges: edges.map(({ cursor, node }) => toEdge(cursor, node)),
    pageInfo,
    totalCount: hits.length,
    truncated,
  });
}

interface Found {
  hits: SearchHit[];
  truncated: boolean;
}

async function find(text: SearchText, args: SearchArgs, context: RequestContext): Promise<Found> {
  const [kinds, place] = [args.kinds ?? null, args.place ?? null];
  const limit = kinds || place ? filteredCandidates : candidates;
  const rows = await context.read({
    name: 'search',
    text: query,
    parameters: { ...indexQueries(text, kinds), kinds, place, limit: integer(limit) },
  });
  const routes = rows.map((row) => routeRow.parse(row));
  const fitting = routes.flatMap((route) =>
    route.fitting.map(([id, field, name, readings]) => ({ id, field, text: name, readings })),
  );
  return { hits: foundThings(text, fitting), truncated: routes.some(({ looked }) => looked >= limit) };
}

function toEdge(cursor: string, hit: SearchHit): SearchEdge {
  return Object.assign(new SearchEdge(), { cursor, hit, rank: hit.rank, matched: hit.matched });
}

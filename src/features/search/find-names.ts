import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import type { Row } from '../../database/statement';
import { integer } from '../../database/values';
import { ontology } from '../../entities';
import { groupedBy } from '../../grouped-by';
import { nameSearch } from '../../ontology/storage';
import type { RowValues } from '../../query/projection';
import { mostKeysOf, type ReadOfFound, type RequestContext } from '../../query/request-context';
import { locatingTypes } from '../../query/where/in-place';
import { kindNameOf } from '../../statements/desired-graph';
import type { IndexQueries, Route } from './index-queries';
import type { Candidate } from './rank-name';

const candidates = namedQuery('search/candidates');
const namesAlone = namedQuery('search/names-alone');
const namesAndRows = namedQuery('search/names-and-rows');
const inPlace = namedQuery('search/in-place').replace('AT_PLACE', typesToPlaces().join('|'));

/** The ways to names, by what they look up. */
const routes: Readonly<Record<Route, string>> = {
  exact: namedQuery('search/exact'),
  starts: namedQuery('search/starts'),
  letters: namedQuery('search/letters'),
  texts: namedQuery('search/texts').replace('NAME_SEARCH', nameSearch.name),
};

/** Which things may be found: of some kinds, in a place; null for all. */
export interface NameFilter {
  kinds: readonly string[] | null;
  place: string | null;
}

/** A name with what is told of the thing that has it. */
export interface FoundName extends Candidate {
  kind: string;
  /** Whether a source hides part of its name. */
  masked: boolean;
}

export interface FoundNames {
  names: readonly FoundName[];
  /** Whether a route reached the limit, so that there may be more. */
  truncated: boolean;
  /** What was read of the things beside their names; undefined where they were too many, or nothing was to be read. */
  rows: ReadonlyMap<string, RowValues> | undefined;
}

/** The most texts of several searches that one statement takes; each may look at thousands of names. */
const mostShared = 8;

/** One row per text and route; names are lists, since there may be thousands. */
const row = z.object({
  number: z.number(),
  looked: z.number(),
  fitting: z.array(z.tuple([z.string(), z.string(), z.string(), z.string().nullable(), z.boolean()])),
  rows: z.array(z.tuple([z.string(), z.array(z.unknown())])).nullish(),
});

/** How things are tied to their place, as `inPlace` follows it; places lie in one another by a type of their own. */
function typesToPlaces(): string[] {
  const outside = ontology.kind('Thing').concreteKinds.filter(({ labels }) => !labels.includes('Place'));
  return [...new Set(outside.flatMap(locatingTypes))].sort();
}

/**
 * The names that may answer each of some texts, all by one statement. Each way to a name looks at no more than `limit` of
 * them. Among no kinds nothing is found. What is read `beside` is read of the things of each way that has few of them.
 */
export async function findNames<Text>(
  statement: string,
  asked: ReadonlyMap<Text, IndexQueries>,
  { kinds, place }: NameFilter,
  limit: number,
  context: RequestContext,
  beside?: ReadOfFound,
): Promise<Map<Text, FoundNames>> {
  const queries = [...asked.values()];
  const keyed = [...asked].map(([text, own]) => ({ text, own, key: JSON.stringify(own) }));
  const keys = new Map(keyed.map(({ text, key }) => [text, key]));
  const things = new Map(keyed.map(({ key, own }) => [key, own]));
  const ways = waysAsked(queries);
  if (ways.length === 0 || kinds?.length === 0) return namesOf(keys, [], new Map(), limit);
  const text = candidates
    .replace('ROUTES', () => ways.join('\nUNION ALL\n'))
    .replace('READINGS', queries.some(({ isSpelled }) => isSpelled) ? 'name.readings' : 'null')
    .replace('IN_PLACE', () => (place === null ? '' : inPlace))
    .replace('RETURN_NAMES', () => (beside ? withRows(beside) : namesAlone));
  const parameters = {
    ...beside?.parameters,
    kinds,
    limit: integer(limit),
    ...(place === null ? {} : { place }),
  };
  const { rows, places } = await context.readShared({
    name: statement,
    text,
    parameters,
    asked: { parameter: 'asked', things, most: Math.min(mostShared, mostKeysOf(beside?.price ?? 0)) },
  });
  return namesOf(keys, rows, places, limit);
}

const withRows = ({ text, most }: ReadOfFound): string =>
  namesAndRows.replaceAll('MOST', String(most)).replace('ROWS', () => text);

/** What was found for each text, which stands in the list under its key. */
function namesOf<Text>(
  keys: ReadonlyMap<Text, string>,
  rows: readonly Row[],
  places: ReadonlyMap<string, number>,
  limit: number,
): Map<Text, FoundNames> {
  const byPlace = groupedBy(rows, ({ number }) => number);
  return new Map(
    [...keys].map(([text, key]) => {
      const ways = (byPlace.get(places.get(key)) ?? []).map((one) => row.parse(one));
      return [text, foundIn(ways, limit)];
    }),
  );
}

/** Several ways may lead to one name. */
function foundIn(ways: readonly z.infer<typeof row>[], limit: number): FoundNames {
  const names = new Map<string, FoundName>();
  for (const [id, field, text, readings, masked] of ways.flatMap(({ fitting }) => fitting)) {
    names.set(`${id} ${field} ${text}`, { id, kind: kindNameOf(id), field, text, readings, masked });
  }
  return {
    names: [...names.values()],
    truncated: ways.some(({ looked }) => looked >= limit),
    rows: ways.every(({ rows }) => rows) ? new Map(ways.flatMap(({ rows }) => rows ?? [])) : undefined,
  };
}

/** The ways that some text asks for: Neo4j takes longer for a statement with ways that nobody goes. */
function waysAsked(asked: readonly IndexQueries[]): string[] {
  return Object.entries(routes).flatMap(([way, text]) =>
    asked.some((queries) => queries[way as Route].length > 0) ? [text] : [],
  );
}

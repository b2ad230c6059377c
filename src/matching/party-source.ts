import { z } from 'zod';
import type { Database } from '../database/database';
import { namedQuery } from '../database/named-query';
import { integer } from '../database/values';
import type { PartyPlaces, PartySource } from './candidates';
import type { PartyRecord } from './party-profile';

const organizations = namedQuery('matching/organizations');
const placesOf = namedQuery('matching/places-of');

const pageSize = 2_000;

/** A page is small work; the time is for a database that is busy. */
const timeoutMilliseconds = 60_000;

const code = z.string().nullable();

const organizationRow = z.object({
  id: z.string(),
  name: z.string(),
  masked: z.boolean(),
  names: z.array(z.string()),
  unifiedSocialCreditCode: code,
  legalEntityIdentifier: code,
  rorId: code,
  agencyCode: code,
});

const countRow = z.object({ count: z.number() });

const placesRow = z.object({ id: z.string(), stated: z.array(z.string()), around: z.array(z.string()) });

/** The organisations of a database, read in pages by id. */
export async function databaseParties(database: Database): Promise<PartySource> {
  const [row] = await database.read({
    name: 'count organisations',
    text: 'MATCH (party:Organization) RETURN count(party) AS count',
    parameters: {},
  });
  return {
    count: countRow.parse(row).count,
    pages: () => pagesOf(database),
    placesOf: (ids) => readPlaces(database, ids),
  };
}

async function* pagesOf(database: Database): AsyncGenerator<readonly PartyRecord[]> {
  let after = '';
  for (;;) {
    const parameters = { after, limit: integer(pageSize) };
    const rows = await database.read(
      { name: 'organisations to match', text: organizations, parameters },
      { timeoutMilliseconds },
    );
    const page = rows.map((row) => organizationRow.parse(row));
    yield page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.id;
  }
}

async function readPlaces(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PartyPlaces>> {
  const places = new Map<string, PartyPlaces>();
  for (let start = 0; start < ids.length; start += pageSize) {
    const parameters = { ids: ids.slice(start, start + pageSize) };
    const rows = await database.read(
      { name: 'places of organisations', text: placesOf, parameters },
      { timeoutMilliseconds },
    );
    for (const { id, stated, around } of rows.map((row) => placesRow.parse(row)))
      places.set(id, { stated, around });
  }
  return places;
}

import { z } from 'zod';
import type { Database, Run } from '../database/database';
import { integer } from '../database/values';
import type { Ontology } from '../ontology/ontology';
import { nameLabel } from '../ontology/name-label';
import { kindNameOf, type DesiredName } from '../statements/desired-graph';
import { namesOf, namesVersion } from '../statements/names';
import { isOld, markCurrent, renewInPages, type RenewedPage } from './derived-data';
import { GraphWriter } from './graph-writer';

/** So many things that a statement pays, and so few that their names fit into a transaction's memory. */
const pageSize = 500;

/** Whether the names of a database were made otherwise than they are made now. */
export async function areNamesOld(database: Database, ontology: Ontology): Promise<boolean> {
  return isOld(database, 'names', namesVersion(ontology));
}

/**
 * Makes the names of all things again, from the names that they have and their properties; the log of statements is not
 * read. Interrupted, it begins again. Returns how many there are.
 */
export async function renewNames(
  database: Database,
  ontology: Ontology,
  say: (detail: string) => void,
): Promise<number> {
  const count = await renewInPages(
    database,
    'names',
    (run, after) => renewPage(run, ontology, after),
    (names) => {
      say(`${names} names`);
    },
  );
  await markCurrent(database, 'names', namesVersion(ontology));
  return count;
}

const thingRow = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.unknown()),
  names: z.array(z.object({ key: z.string(), text: z.string(), isName: z.boolean() })),
});

async function renewPage(run: Run, ontology: Ontology, after: string): Promise<RenewedPage> {
  const rows = await run(
    `MATCH (thing:Thing) WHERE thing.id > $after WITH thing ORDER BY thing.id LIMIT $limit
     RETURN thing.id AS id, properties(thing) AS properties,
       [(thing)<-[:NAMES]-(m:${nameLabel}) | {key: m.key, text: m.text, isName: m.normalized IS NOT NULL}] AS names
     ORDER BY id`,
    { after, limit: integer(pageSize) },
  );
  const things = rows.map((row) => thingRow.parse(row));
  const wanted = things.flatMap(({ id, properties, names }): DesiredName[] => {
    const claimed = names.filter(({ isName }) => isName).map(({ text }) => text);
    return namesOf(ontology.kind(kindNameOf(id)), id, properties, claimed);
  });
  const keys = new Set(wanted.map(({ key }) => key));
  const writer = new GraphWriter(run, ontology);
  await writer.removeNames(
    things.flatMap(({ names }) => names.map(({ key }) => key)).filter((key) => !keys.has(key)),
  );
  await writer.writeNames(wanted);
  await writer.writeOrders(things.map(({ id }) => id));
  return { last: things.at(-1)?.id ?? null, count: wanted.length };
}

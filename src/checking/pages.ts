import { z } from 'zod';
import { integer } from '../database/values';
import type { Kind, RelationshipType } from '../ontology/ontology';
import type { CheckContext } from './check-context';
import { listOfValues, type DeclaredValues } from './declared-values';

/** So many that the way there and back does not count, and so few that a page of large nodes takes some megabytes. */
const pageSize = 5_000;

const nodeRow = z.object({
  id: z.string(),
  undeclared: z.array(z.string()),
  values: z.array(z.unknown()),
});
const relationshipRow = z.object({ from: z.string(), to: z.string(), values: z.array(z.unknown()) });

export type NodeRow = z.infer<typeof nodeRow>;
export type RelationshipRow = z.infer<typeof relationshipRow>;

/** All nodes of a kind with their values, in the order of their ids, through the index of these. */
export async function* nodePages(
  context: CheckContext,
  kind: Kind,
  declared: DeclaredValues,
  technical: readonly string[],
): AsyncGenerator<NodeRow[]> {
  const text =
    `MATCH (n:${kind.name}) WHERE n.id > $after\n` +
    'WITH n ORDER BY n.id LIMIT $size\n' +
    'RETURN n.id AS id, [property IN keys(n) WHERE NOT property IN $known] AS undeclared, ' +
    `${listOfValues('n')} AS values`;
  const known = [...kind.properties.keys(), ...technical];
  let after = '';
  for (;;) {
    const parameters = { after, known, names: declared.names, size: integer(pageSize) };
    const rows = await context.read(`values of ${kind.name}`, text, parameters);
    const page = rows.map((row) => nodeRow.parse(row));
    const last = page.at(-1);
    if (!last) return;
    yield page;
    if (page.length < pageSize) return;
    after = last.id;
  }
}

/**
 * All relationships of a type with their values, in the order of their ends: through the index of the source's ids, so
 * that those of a source with very many are sorted once for each page that they fill.
 */
export async function* relationshipPages(
  context: CheckContext,
  { type, source }: RelationshipType,
  declared: DeclaredValues,
): AsyncGenerator<RelationshipRow[]> {
  const text =
    `MATCH (a:${source.name}) WHERE a.id >= $from\n` +
    'CALL (a) {\n' +
    `  MATCH (a)-[r:${type}]->(b) WHERE b.id > '' AND (a.id > $from OR b.id > $to)\n` +
    `  RETURN b.id AS to, ${listOfValues('r')} AS values ORDER BY to LIMIT $size\n` +
    '}\n' +
    'RETURN a.id AS from, to, values ORDER BY from, to LIMIT $size';
  let after = { from: '', to: '' };
  for (;;) {
    const parameters = { ...after, names: declared.names, size: integer(pageSize) };
    const rows = await context.read(`values of ${type}`, text, parameters);
    const page = rows.map((row) => relationshipRow.parse(row));
    const last = page.at(-1);
    if (!last) return;
    yield page;
    if (page.length < pageSize) return;
    after = { from: last.from, to: last.to };
  }
}

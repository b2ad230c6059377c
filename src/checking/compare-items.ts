import { z } from 'zod';
import type { DesiredGraph } from '../statements/desired-graph';
import { storedOrders } from '../statements/order-texts';
import type { CheckContext } from './check-context';
import { Tally } from './tally';
import { entityLabel } from './technical';

/** What a data set says and the database does not hold, or holds otherwise. */
export interface Compared {
  missing: Tally;
  changed: Tally;
}

/** So many that the way there and back does not count; they travel as parameters, not as rows. */
const pageSize = 1_000;

const differenceRow = z.object({ key: z.string(), missing: z.boolean(), changed: z.array(z.string()) });

/** Nodes by their ids: labels and every property. */
export async function compareNodes(
  context: CheckContext,
  { nodes }: Pick<DesiredGraph, 'nodes'>,
): Promise<Compared> {
  const found = nothing();
  const rows = nodes.map(({ id, kind, properties }) => {
    return { key: id, labels: context.ontology.kind(kind).labels, properties };
  });
  const sameLabels =
    'size(labels(n)) = size(row.labels) AND all(label IN row.labels WHERE label IN labels(n))';
  await compare(context, found, rows, {
    what: 'nodes',
    match: `OPTIONAL MATCH (n:${entityLabel} {id: row.key})`,
    variable: 'n',
    changed: `${changedProperties('n')} + CASE WHEN ${sameLabels} THEN [] ELSE ['labels'] END`,
  });
  return found;
}

/** Relationships by their type and ends: every property, the key too. */
export async function compareRelationships(
  context: CheckContext,
  { relationships }: Pick<DesiredGraph, 'relationships'>,
): Promise<Compared> {
  const found = nothing();
  await compare(context, found, relationships, {
    what: 'relationships',
    match: `OPTIONAL MATCH (:${entityLabel} {id: row.from})-[r]->(:${entityLabel} {id: row.to}) WHERE type(r) = row.type`,
    variable: 'r',
    // Who speaks in a source may be gone with another source that was withdrawn.
    excused: `NOT EXISTS { (:${entityLabel} {id: row.to}) }`,
    changed: changedProperties('r'),
  });
  return found;
}

interface Comparison {
  what: string;
  /** Finds what is there for a `row` of the data set. */
  match: string;
  /** What `match` binds; null where it is not there. */
  variable: string;
  /** True where it need not be there. */
  excused?: string;
  /** The names of what differs. */
  changed: string;
}

/** The database compares and returns what differs, so that what is as it should be does not travel back. */
async function compare(
  context: CheckContext,
  found: Compared,
  rows: readonly object[],
  { what, match, variable, excused = 'false', changed }: Comparison,
): Promise<void> {
  const text = [
    `UNWIND $rows AS row ${match}`,
    `WITH row.key AS key, ${variable} IS NULL AND NOT (${excused}) AS missing,`,
    `  CASE WHEN ${variable} IS NULL THEN [] ELSE ${changed} END AS changed`,
    'WHERE missing OR size(changed) > 0',
    'RETURN key, missing, changed',
  ].join('\n');
  const orders = storedOrders(context.ontology);
  for (let start = 0; start < rows.length; start += pageSize) {
    context.say(`data set 数据集 ${what} ${start}/${rows.length}`);
    const differing = await context.read(`data set ${what}`, text, {
      rows: rows.slice(start, start + pageSize),
      orders: [...orders.nodes, ...orders.relationships],
    });
    for (const row of differing.map((one) => differenceRow.parse(one))) {
      if (row.missing) found.missing.add(row.key);
      else found.changed.add(`${row.key} ${row.changed.join(', ')}`);
    }
  }
}

/**
 * The names of the properties in which what is there and `row.properties` differ, but for the orders of lists; null is the
 * same as absent.
 */
function changedProperties(there: string): string {
  const [held, said] = [`${there}[p]`, 'row.properties[p]'];
  return (
    `[p IN keys(row.properties) WHERE NOT coalesce(${held} = ${said}, ${held} IS NULL AND ${said} IS NULL)]` +
    ` + [p IN keys(${there}) WHERE ${said} IS NULL AND NOT p IN $orders]`
  );
}

function nothing(): Compared {
  return { missing: new Tally(), changed: new Tally() };
}

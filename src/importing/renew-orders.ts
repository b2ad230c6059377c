import { z } from 'zod';
import type { Database, Run } from '../database/database';
import { integer } from '../database/values';
import { listsWithOrders } from '../ontology/held-orders';
import type { Ontology } from '../ontology/ontology';
import { kindsWithOrders, ordersVersion, textsOfNode, textsOfRelationship } from '../statements/order-texts';
import { isOld, markCurrent, renewInPages, type RenewedPage } from './derived-data';
import { setTexts } from './write-orders';

/** So many nodes that a statement pays, and so few that they fit into a transaction's memory. */
const pageSize = 2_000;

/** Whether the lists of a database are ordered by other texts than they are now. */
export async function areOrdersOld(database: Database, ontology: Ontology): Promise<boolean> {
  return isOld(database, 'orders', ordersVersion(ontology));
}

/** Makes the texts of all orders again, from the nodes and their names. Interrupted, it begins again. */
export async function renewOrders(
  database: Database,
  ontology: Ontology,
  say: (detail: string) => void,
): Promise<void> {
  const onNodes = setTexts('n', textsOfNode(ontology, 'n'));
  const kinds = new Set(kindsWithOrders(ontology).flatMap(({ concreteKinds }) => concreteKinds));
  for (const { name, plural } of kinds)
    await renewAll(database, name, onNodes, (count) => {
      say(`${count} ${plural}`);
    });
  const onRelationships = setTexts('r', textsOfRelationship(ontology, 'r', 'n', 'other'));
  const types = new Set(listsWithOrders(ontology).map(({ type }) => type));
  for (const type of types) {
    const label = ontology.relationshipTypes.get(type)?.source.name ?? '';
    const work = `CALL (n) { MATCH (n)-[r:${type}]->(other) ${onRelationships} }`;
    await renewAll(database, label, work, (count) => {
      say(`${type} of ${count}`);
    });
  }
  await markCurrent(database, 'orders', ordersVersion(ontology));
}

const pageRow = z.object({ last: z.string().nullable(), count: z.number() });

/** Does something for all nodes of a label. */
function renewAll(
  database: Database,
  label: string,
  work: string,
  say: (count: number) => void,
): Promise<number> {
  return renewInPages(database, 'orders', (run, after) => renewPage(run, label, work, after), say);
}

async function renewPage(run: Run, label: string, work: string, after: string): Promise<RenewedPage> {
  const [row] = await run(
    `MATCH (n:${label}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit ${work} ` +
      'RETURN max(n.id) AS last, count(n) AS count',
    { after, limit: integer(pageSize) },
  );
  return pageRow.parse(row);
}

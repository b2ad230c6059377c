import type { Run } from '../database/database';
import { groupedBy } from '../grouped-by';
import type { Kind, Ontology } from '../ontology/ontology';
import { kindNameOf } from '../statements/desired-graph';
import {
  kindsWithOrders,
  listOrders,
  textsOfNode,
  textsOfRelationship,
  type StoredText,
} from '../statements/order-texts';

/** The clause that gives something its texts, and takes away those that are no longer its own. */
export function setTexts(variable: string, texts: readonly StoredText[]): string {
  const byProperty = [...groupedBy(texts, ({ property }) => property)];
  const values = byProperty.map(([property, same]) => {
    const cases = same.map(({ holds, text }) => `WHEN ${holds} THEN ${text}`).join(' ');
    return `${variable}.${property} = CASE ${cases} END`;
  });
  return values.length === 0 ? '' : `SET ${values.join(', ')}`;
}

/** Writes the texts of nodes whose properties and names were just written, and of the lists that they stand in. */
export async function writeOrders(run: Run, ontology: Ontology, written: readonly string[]): Promise<void> {
  const ids = written.filter((id) => hasTexts(ontology, ontology.kind(kindNameOf(id))));
  if (ids.length === 0) return;
  const onNodes = setTexts('n', textsOfNode(ontology, 'n'));
  if (onNodes !== '') await run(`UNWIND $ids AS id MATCH (n:Node {id: id}) ${onNodes}`, { ids });
  const onRelationships = setTexts('r', textsOfRelationship(ontology, 'r', 'a', 'b'));
  for (const [direction, pattern] of patternsTowardsOwners) {
    const types = typesOrderedByMore(ontology, direction);
    if (types.length === 0) continue;
    await run(
      `UNWIND $ids AS id MATCH (n:Node {id: id}) MATCH ${pattern(types.join('|'))} ` +
        `WITH DISTINCT r WITH r, startNode(r) AS a, endNode(r) AS b ${onRelationships}`,
      { ids },
    );
  }
}

/** Whether nodes of a kind have texts, or stand in lists whose texts follow from more than their ids. */
function hasTexts(ontology: Ontology, kind: Kind): boolean {
  const isIn = (one: Kind) => kind.labels.includes(one.name);
  return (
    kindsWithOrders(ontology).some(isIn) ||
    listOrders(ontology).some(({ field, order }) => order.by !== 'id' && isIn(field.target))
  );
}

/** From a node to what it stands in a list of. */
const patternsTowardsOwners: readonly (readonly ['IN' | 'OUT', (types: string) => string])[] = [
  ['IN', (types) => `(n)-[r:${types}]->()`],
  ['OUT', (types) => `(n)<-[r:${types}]-()`],
];

/** The types of lists that are ordered by more than ids, which do not change. */
function typesOrderedByMore(ontology: Ontology, direction: 'IN' | 'OUT'): string[] {
  const lists = listOrders(ontology).filter(
    ({ field, order }) => field.direction === direction && order.by !== 'id',
  );
  return [...new Set(lists.map(({ field }) => field.type))];
}

import { endsOf, evidenceKinds, kindNameOf, type DesiredGraph } from '../statements/desired-graph';

/** Of what a data set says, what is recorded as it is; everything else follows from the statements. */
export function recordedPart({
  nodes,
  relationships,
}: DesiredGraph): Pick<DesiredGraph, 'nodes' | 'relationships'> {
  return {
    nodes: nodes.filter(({ kind }) => evidenceKinds.includes(kind)),
    relationships: relationships.filter(({ from }) => evidenceKinds.includes(kindNameOf(from))),
  };
}

export type ItemSort = 'node' | 'relationship';

/** How the record of a data set names what it holds: a node by its id, a relationship by its key. */
export function itemKey(sort: ItemSort, key: string): string {
  return `${sort} ${key}`;
}

/** The ids of nodes, or the keys of relationships, among the keys of items. */
export function keysOf(itemKeys: readonly string[], sort: ItemSort): string[] {
  const start = itemKey(sort, '');
  return itemKeys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}

/** The statement that an item is, or of which it tells where it is stated; any other item is not of a statement. */
export function statementOf(key: string): string | undefined {
  const [node] = keysOf([key], 'node');
  if (node !== undefined) return kindNameOf(node) === 'Statement' ? node : undefined;
  const [ends] = keysOf([key], 'relationship').map(endsOf);
  return ends?.type === 'STATED_IN' ? ends.from : undefined;
}

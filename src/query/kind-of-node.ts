import type { Kind } from '../ontology/ontology';

/** The expression for the kind of a node: the one of these names, all in a parameter, that is a label of it. */
export const kindOfNode = (node: string, names: string): string =>
  `[l IN labels(${node}) WHERE l IN ${names}][0]`;

/**
 * Goes on with the one node of a subquery where that is of one of these kinds; nothing where all are meant. The LIMIT has
 * Neo4j look at it before what follows, not once for each row of that.
 */
export function onlyOf(node: string, kinds: readonly Kind[] | undefined): string[] {
  return kinds ? [`WITH ${node} LIMIT 1 WHERE ${isOfOne(node, kinds)}`] : [];
}

/** The condition that a node is of one of these kinds. */
export const isOfOne = (node: string, kinds: readonly Kind[]): string =>
  kinds.map((kind) => `${node}:${kind.name}`).join(' OR ');

import type { Kind } from '../ontology/ontology';

/** The expression for the kind of a node: the one of these names, all in a parameter, that is a label of it. */
export const kindOfNode = (node: string, names: string): string =>
  `[l IN labels(${node}) WHERE l IN ${names}][0]`;

/** Goes on with a node that is of one of these kinds, before anything is looked for; nothing where all are meant. */
export function onlyOf(node: string, kinds: readonly Kind[] | undefined): string[] {
  return kinds ? [`WITH ${node} WHERE ${kinds.map((kind) => `${node}:${kind.name}`).join(' OR ')}`] : [];
}

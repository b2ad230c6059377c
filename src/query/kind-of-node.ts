import type { Kind } from '../ontology/ontology';

/** The expression for the kind of a node: the one of these names, all in a parameter, that is a label of it. */
export const kindOfNode = (node: string, names: string): string =>
  `[l IN labels(${node}) WHERE l IN ${names}][0]`;

/** That a node is of one of these kinds; no condition where all are meant. */
export function isOneOf(node: string, kinds: readonly Kind[] | undefined): string[] {
  return kinds ? [`(${kinds.map((kind) => `${node}:${kind.name}`).join(' OR ')})`] : [];
}

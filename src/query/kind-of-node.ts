/** The expression for the kind of a node: the one of these names, all in a parameter, that is a label of it. */
export const kindOfNode = (node: string, names: string): string =>
  `[l IN labels(${node}) WHERE l IN ${names}][0]`;

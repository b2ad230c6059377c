import type { Kind, Ontology } from '../ontology/ontology';

/** Finds the kind whose nodes carry exactly these labels: the kind's own and those of all its interfaces. */
export function kindsByLabels(ontology: Ontology): (labels: readonly string[]) => Kind | undefined {
  const kinds = new Map(ontology.concreteKinds.map((kind) => [keyOf(kind.labels), kind]));
  return (labels) => kinds.get(keyOf(labels));
}

function keyOf(labels: readonly string[]): string {
  return [...labels].sort().join(':');
}

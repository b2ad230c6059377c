import type { Kind } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import type { Given } from '../late-bound/late-bound';

/** Whether things of a kind have names that are searched. */
export const hasNames = ({ labels }: Kind): boolean => labels.includes('Thing');

/** The kinds whose names are searched for what is of a kind. */
export const namedKinds = ({ concreteKinds }: Kind): string[] => concreteKinds.map(({ name }) => name);

/** Has a text searched for among what is of a kind. */
export function searchAmong(
  kind: Kind,
  text: Given<string>,
  writer: CypherWriter,
): { ids: string; places: string } {
  return writer.search(text, namedKinds(kind));
}

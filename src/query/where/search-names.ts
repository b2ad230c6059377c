import type { Kind } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';

/** Whether things of a kind have names that are searched. */
export const hasNames = ({ labels }: Kind): boolean => labels.includes('Thing');

/** Has a text searched for among what is of a kind. */
export function searchAmong(kind: Kind, text: string, writer: CypherWriter): { ids: string; places: string } {
  return writer.search(
    text,
    kind.concreteKinds.map(({ name }) => name),
  );
}

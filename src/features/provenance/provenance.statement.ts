import { namedQuery } from '../../database/named-query';
import { ontology } from '../../entities';
import { statementMap } from '../../statements/logged-statement';

const text = namedQuery('provenance/provenance').replaceAll('READ_STATEMENT', () =>
  statementMap('statement', 'passage', 'source'),
);
const branch = namedQuery('provenance/relationship-evidence');

/** What is asked about: an entity by its id, or a relationship by its key, which says its type and both ends. */
export interface Subject {
  subject: string;
  type: string | null;
  from: string | null;
  to: string | null;
}

/** Takes a relationship's key apart; an entity's id holds no bar. */
export function subjectOf(key: string): Subject {
  const [type = null, from = null, to = null] = key.split('|');
  return from === null || to === null
    ? { subject: key, type: null, from: null, to: null }
    : { subject: key, type, from, to };
}

const relationshipTypes = new Set(
  [...ontology.kinds.values()].flatMap((kind) => [...kind.relationships.values()].map(({ type }) => type)),
);

/**
 * The statement that answers for these subjects. Relationship types stand in its text, so only those of the ontology
 * are let in; the same types give the same text, whatever their order.
 */
export function provenanceStatement(subjects: readonly Subject[]): string {
  const asked = new Set(subjects.map(({ type }) => type));
  const types = [...relationshipTypes].filter((type) => asked.has(type)).sort();
  const branches = types.map((type) => branch.replaceAll('RELATIONSHIP_TYPE', type));
  return text.replace('RELATIONSHIPS', () => branches.join('\n'));
}

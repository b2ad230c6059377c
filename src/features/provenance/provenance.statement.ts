import { namedQuery } from '../../database/named-query';
import { ontology } from '../../entities';
import { endsOf } from '../../statements/desired-graph';
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

/** What a key says of the subject. */
export function subjectOf(key: string): Subject {
  return { subject: key, ...(endsOf(key) ?? { type: null, from: null, to: null }) };
}

/**
 * The statement that answers for these subjects. Relationship types stand in its text, so only those of the ontology
 * are let in; the same types give the same text, whatever their order.
 */
export function provenanceStatement(subjects: readonly Subject[]): string {
  const asked = new Set(subjects.map(({ type }) => type));
  const types = [...ontology.relationshipTypes.keys()].filter((type) => asked.has(type)).sort();
  const branches = types.map((type) => branch.replaceAll('RELATIONSHIP_TYPE', type));
  return text.replace('RELATIONSHIPS', () => branches.join('\n'));
}

import { namedQuery } from '../../database/named-query';
import { ontology } from '../../entities';
import type { Certainty } from '../../entities/evidence/certainty';
import { endsOf } from '../../statements/desired-graph';
import { statementMap } from '../../statements/logged-statement';
import type { CitedPart } from './cited-parts';

const text = namedQuery('provenance/provenance');
const ofEntity = namedQuery('provenance/entity-evidence');
const ofRelationship = namedQuery('provenance/relationship-evidence');
const given = namedQuery('provenance/given-evidence');

/** What is asked about: an entity by its id, or a relationship by its key, which says its type and both ends. */
export interface Subject {
  subject: string;
  type: string | null;
  from: string | null;
  to: string | null;
  /** The passages that support it as a whole, where they are known already; null where they are to be looked for. */
  evidence: readonly string[] | null;
  certainty: Certainty | null;
}

/** What a key says of the subject. */
export function endsNamedBy(key: string): Pick<Subject, 'type' | 'from' | 'to'> {
  return endsOf(key) ?? { type: null, from: null, to: null };
}

/**
 * The statement that answers for these subjects, with these parts of what is cited. Relationship types stand in its text,
 * so only those of the ontology are let in; the same types and parts give the same text, whatever their order.
 */
export function provenanceStatement(subjects: readonly Subject[], parts: ReadonlySet<CitedPart>): string {
  const withSource = '(passage:Passage)-[:OF]->(source:Source)';
  const ofPassage = passageRow(parts);
  const ofStatement = [
    `statement: ${parts.has('claim') ? statementMap('statement', 'passage', 'source') : 'null'}`,
    ...(parts.has('certainty') ? ['certainty: statement.certainty'] : []),
    ...ofPassage,
  ];
  const withId = '(passage:Passage {id: id})';
  return text
    .replace('STATED_PASSAGE', parts.has('claim') || parts.has('source') ? withSource : '(passage:Passage)')
    .replace('STATED_ROW', ofStatement.join(', '))
    .replace('PASSAGE_ROW', ['id: passage.id', ...ofPassage].join(', '))
    .replace('MATCH PASSAGE', `MATCH ${withId}${parts.has('source') ? '-[:OF]->(source:Source)' : ''}`)
    .replace('EVIDENCE', () => evidenceOf(subjects));
}

function passageRow(parts: ReadonlySet<CitedPart>): string[] {
  return [
    ...(parts.has('code') ? ['code: passage.code'] : []),
    ...(parts.has('label') ? ['labelZh: passage.labelZh', 'labelEn: passage.labelEn'] : []),
    ...(parts.has('source') ? ['source: source.id'] : []),
  ];
}

/** What is known already is not looked for. */
function evidenceOf(subjects: readonly Subject[]): string {
  const sought = subjects.filter(({ evidence }) => evidence === null);
  const asked = new Set(sought.map(({ type }) => type));
  const types = [...ontology.relationshipTypes.keys()].filter((type) => asked.has(type)).sort();
  const branches = [
    ...(sought.length < subjects.length ? [given] : []),
    ...(asked.has(null) ? [ofEntity] : []),
    ...types.map((type) => ofRelationship.replaceAll('RELATIONSHIP_TYPE', type)),
  ];
  return branches.join('\nUNION ALL\n');
}

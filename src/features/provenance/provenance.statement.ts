import { namedQuery } from '../../database/named-query';
import { ontology } from '../../entities';
import { endsOf } from '../../statements/desired-graph';
import { statementMap } from '../../statements/logged-statement';
import type { CitedPart } from './cited-parts';

const text = namedQuery('provenance/provenance');
const ofEntity = namedQuery('provenance/entity-evidence');
const ofRelationship = namedQuery('provenance/relationship-evidence');
const soughtText = namedQuery('provenance/sought');

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
 * The statement that answers with these parts of what is cited, and looks for the evidence of some subjects. Relationship
 * types stand in its text, so only those of the ontology are let in; the same types and parts give the same text,
 * whatever their order.
 */
export function provenanceStatement(sought: readonly Subject[], parts: ReadonlySet<CitedPart>): string {
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
    .replace('SOUGHT', () =>
      sought.length === 0
        ? 'WITH stated, [] AS sought'
        : soughtText.replace('EVIDENCE', () => evidenceOf(sought)),
    );
}

function passageRow(parts: ReadonlySet<CitedPart>): string[] {
  return [
    ...(parts.has('code') ? ['code: passage.code'] : []),
    ...(parts.has('label') ? ['labelZh: passage.labelZh', 'labelEn: passage.labelEn'] : []),
    ...(parts.has('source') ? ['source: source.id'] : []),
  ];
}

function evidenceOf(sought: readonly Subject[]): string {
  const asked = new Set(sought.map(({ type }) => type));
  const types = [...ontology.relationshipTypes.keys()].filter((type) => asked.has(type)).sort();
  const branches = [
    ...(asked.has(null) ? [ofEntity] : []),
    ...types.map((type) => ofRelationship.replaceAll('RELATIONSHIP_TYPE', type)),
  ];
  return branches.join('\nUNION ALL\n');
}

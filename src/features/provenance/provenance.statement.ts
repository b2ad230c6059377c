import { namedQuery } from '../../database/named-query';
import { seek } from '../../database/seek';
import { ontology } from '../../entities';
import { endsOf } from '../../statements/desired-graph';
import { statementMap } from '../../statements/logged-statement';
import type { CitedPart } from './cited-parts';

/** The most rows answered for one subject. */
export const maximumRows = 100;

const text = namedQuery('provenance/provenance');
const ofEntity = namedQuery('provenance/entity-evidence');
const ofRelationship = namedQuery('provenance/relationship-evidence');
const statedText = namedQuery('provenance/stated');

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

type Parts = ReadonlySet<CitedPart>;

/**
 * The statement that answers with these parts of what is cited, and looks for the evidence of the subjects. Relationship
 * types stand in its text, so only those of the ontology are let in; the same types and parts give the same text,
 * whatever their order.
 */
export function provenanceStatement(subjects: readonly Subject[], parts: Parts): string {
  return text
    .replace('STATED_PASSAGE', statedPassage(parts))
    .replace('STATED_ROW', statedRow(parts))
    .replace('PASSAGE_ROW', passageRow(parts))
    .replace('SOUGHT_PASSAGE', passageById(parts))
    .replace('EVIDENCE', () => evidenceOf(subjects));
}

/** The clause that finds a passage by its `id`, with what these parts of it stand in. */
export const passageFound = (parts: Parts): string =>
  `MATCH ${passageById(parts)}\n  USING INDEX SEEK passage:Passage(id)`;

/**
 * The expression of what statements say of a subject, or of one property of it: of the latter null where there are none
 * about the subject at all.
 */
export function statedExpression(subject: string, property: string | null, parts: Parts): string {
  const stated = statedText
    .replace('SUBJECT', subject)
    .replace('PASSAGE', statedPassage(parts))
    .replace('ABOUT', property === null ? '' : `WHERE '${property}' IN statement.properties`)
    .replace('CARRIED', ['statement', 'passage', ...(readsSource(parts) ? ['source'] : [])].join(', '))
    .replace('MOST', String(maximumRows))
    .replace('ROW', statedRow(parts));
  if (property === null) return stated;
  return `CASE WHEN EXISTS { ${seek('one', 'Statement', 'subjectKey', subject)} } THEN ${stated} END`;
}

/** A claim is judged by its source, too. */
const readsSource = (parts: Parts): boolean => parts.has('claim') || parts.has('source');

const statedPassage = (parts: Parts): string =>
  readsSource(parts) ? '(passage:Passage)-[:OF]->(source:Source)' : '(passage:Passage)';

const passageById = (parts: Parts): string =>
  `(passage:Passage {id: id})${parts.has('source') ? '-[:OF]->(source:Source)' : ''}`;

function statedRow(parts: Parts): string {
  return [
    `statement: ${parts.has('claim') ? statementMap('statement', 'passage', 'source') : 'null'}`,
    ...(parts.has('certainty') ? ['certainty: statement.certainty'] : []),
    ...shownOfPassage(parts),
  ].join(', ');
}

/** The expression of these parts of a passage. */
export const passageRow = (parts: Parts): string =>
  `{${['id: passage.id', ...shownOfPassage(parts)].join(', ')}}`;

function shownOfPassage(parts: Parts): string[] {
  return [
    ...(parts.has('code') ? ['code: passage.code'] : []),
    ...(parts.has('label') ? ['labelZh: passage.labelZh', 'labelEn: passage.labelEn'] : []),
    ...(parts.has('source') ? ['source: source.id'] : []),
  ];
}

function evidenceOf(subjects: readonly Subject[]): string {
  const asked = new Set(subjects.map(({ type }) => type));
  const types = [...ontology.relationshipTypes.keys()].filter((type) => asked.has(type)).sort();
  const branches = [
    ...(asked.has(null) ? [ofEntity] : []),
    ...types.map((type) => ofRelationship.replaceAll('RELATIONSHIP_TYPE', type)),
  ];
  return branches.join('\nUNION ALL\n');
}

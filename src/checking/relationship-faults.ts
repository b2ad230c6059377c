import { Certainty } from '../entities/evidence/certainty';
import type { RelationshipType } from '../ontology/ontology';
import { relationshipName } from './probe';
import { evidenceKinds } from '../statements/desired-graph';
import { technicalRelationshipProperties } from './technical';

export type RelationshipFaultCode =
  | 'RELATIONSHIP_END_WRONG'
  | 'RELATIONSHIP_KEY_MISSING'
  | 'RELATIONSHIP_KEY_WRONG'
  | 'RELATIONSHIP_PROPERTY_MISSING'
  | 'RELATIONSHIP_PROPERTY_UNDECLARED'
  | 'RELATIONSHIP_VALUE_REFUSED'
  | 'RELATIONSHIP_EVIDENCE_MISSING';

/** Something that can be wrong with a relationship `(a)-[r]->(b)`. */
export interface RelationshipFault {
  code: RelationshipFaultCode;
  /** True of a relationship that has the fault; never null. */
  predicate: string;
  /** Names the relationship and what is wrong. */
  example: string;
}

/** The parameters that the faults of every type refer to. */
export const faultParameters = { certainties: Object.keys(Certainty) };

/** What can be wrong with a relationship of a type, as predicates over one scan of it. */
export function faultsOf({ type, source, target, properties }: RelationshipType): RelationshipFault[] {
  const name = relationshipName('a', `'${type}'`, 'b');
  const declared = properties?.properties ?? [];
  const required = declared.filter((property) => property.required);
  const known = [...declared.map((property) => property.name), ...technicalRelationshipProperties].map(
    (property) => `'${property}'`,
  );
  const undeclared = `[property IN keys(r) WHERE NOT property IN [${known.join(', ')}]]`;
  const faults: RelationshipFault[] = [
    {
      code: 'RELATIONSHIP_END_WRONG',
      predicate: `NOT (a:${source.name} AND b:${target.name})`,
      example: `${name} + ' ' + head(labels(a)) + ' ' + head(labels(b))`,
    },
    { code: 'RELATIONSHIP_KEY_MISSING', predicate: 'r.key IS NULL', example: name },
    {
      code: 'RELATIONSHIP_KEY_WRONG',
      predicate: `r.key IS NOT NULL AND NOT coalesce(r.key = ${name}, false)`,
      example: `${name} + ' has the key ' + coalesce(toStringOrNull(r.key), '?')`,
    },
    {
      code: 'RELATIONSHIP_PROPERTY_UNDECLARED',
      predicate: `size(${undeclared}) > 0`,
      example: `${name} + reduce(text = '', property IN ${undeclared} | text + ' ' + property)`,
    },
    ...required.map((property) => ({
      code: 'RELATIONSHIP_PROPERTY_MISSING' as const,
      predicate: `r.${property.name} IS NULL`,
      example: `${name} + ' ${property.name}'`,
    })),
    {
      code: 'RELATIONSHIP_VALUE_REFUSED',
      predicate: 'r.certainty IS NOT NULL AND NOT r.certainty IN $certainties',
      example: `${name} + ' certainty'`,
    },
    {
      code: 'RELATIONSHIP_VALUE_REFUSED',
      predicate: 'r.evidence IS NOT NULL AND NOT r.evidence IS :: LIST<STRING NOT NULL>',
      example: `${name} + ' evidence'`,
    },
  ];
  if (!evidenceKinds.includes(source.name)) {
    const predicate = 'r.evidence IS NULL OR r.evidence = []';
    faults.push({ code: 'RELATIONSHIP_EVIDENCE_MISSING', predicate, example: name });
  }
  return faults;
}

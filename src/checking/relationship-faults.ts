import { Certainty } from '../entities/evidence/certainty';
import { storedOrders } from '../statements/order-texts';
import type { Ontology, RelationshipType } from '../ontology/ontology';
import { evidenceKinds } from '../statements/desired-graph';
import { relationshipName } from './probe';
import { technicalRelationshipProperties } from './technical';

export type RelationshipFaultCode =
  | 'RELATIONSHIP_END_WRONG'
  | 'RELATIONSHIP_KEY_MISSING'
  | 'RELATIONSHIP_KEY_WRONG'
  | 'RELATIONSHIP_PROPERTY_MISSING'
  | 'RELATIONSHIP_PROPERTY_UNDECLARED'
  | 'RELATIONSHIP_VALUE_REFUSED'
  | 'RELATIONSHIP_EVIDENCE_MISSING';

/** Something that can be wrong with a relationship `(a)-[r]->(b)` of a declared type. */
export interface RelationshipFault {
  code: RelationshipFaultCode;
  /** True of a relationship that has the fault; never null. */
  predicate: string;
  /** Names the relationship and what is wrong. */
  example: string;
}

/** What a type allows, as the faults look it up. */
interface Rule {
  source: string;
  target: string;
  known: string[];
  required: string[];
  cites: boolean;
}

/**
 * The parameters that the faults refer to: what each of these types allows, by its name. They are not in the text, so
 * that one statement, planned once, serves all types.
 */
export function faultParameters(
  types: readonly RelationshipType[],
  ontology: Ontology,
): Record<string, unknown> {
  const stored = [...storedOrders(ontology).relationships];
  const rules = types.map((type): [string, Rule] => [type.type, ruleOf(type, stored)]);
  return { rules: Object.fromEntries(rules), certainties: Object.keys(Certainty) };
}

function ruleOf({ source, target, properties }: RelationshipType, stored: readonly string[]): Rule {
  const declared = properties?.properties ?? [];
  return {
    source: source.name,
    target: target.name,
    known: [...declared.map(({ name }) => name), ...technicalRelationshipProperties, ...stored],
    required: declared.filter(({ required }) => required).map(({ name }) => name),
    cites: !evidenceKinds.includes(source.name),
  };
}

const rule = '$rules[type(r)]';
const name = relationshipName('a', 'type(r)', 'b');
const undeclared = `[property IN keys(r) WHERE NOT property IN ${rule}.known]`;
const missing = `[property IN ${rule}.required WHERE r[property] IS NULL]`;

const listed = (properties: string): string =>
  `${name} + reduce(text = '', property IN ${properties} | text + ' ' + property)`;

/** What can be wrong with a relationship, as predicates over one scan. */
export const relationshipFaults: readonly RelationshipFault[] = [
  {
    code: 'RELATIONSHIP_END_WRONG',
    predicate: `NOT (${rule}.source IN labels(a) AND ${rule}.target IN labels(b))`,
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
    example: listed(undeclared),
  },
  { code: 'RELATIONSHIP_PROPERTY_MISSING', predicate: `size(${missing}) > 0`, example: listed(missing) },
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
  {
    code: 'RELATIONSHIP_EVIDENCE_MISSING',
    predicate: `${rule}.cites AND (r.evidence IS NULL OR r.evidence = [])`,
    example: name,
  },
];

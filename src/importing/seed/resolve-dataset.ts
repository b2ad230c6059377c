import { GraphQLFloat, GraphQLInt } from 'graphql';
import { Certainty } from '../../entities/evidence/certainty';
import type { Kind, Ontology, RelationshipField } from '../../ontology/ontology';
import { normalizeName } from '../../ontology/text/normalize';
import { typeFault, validateByClass } from '../../ontology/validation';
import { integer } from '../../database/values';
import { relationshipKey, type DesiredGraph } from '../desired-graph';
import { Claims } from './claims';
import { readClaim, readClaims, type Claim } from './claim';
import { completeObservation, withExactValue } from './observation-figures';
import type { Dataset, SeedRecord } from './read-dataset';
import { SeedError, type SeedIssue } from './seed-issue';

/** Kinds that are the evidence themselves and therefore cite none. */
const evidenceKinds = new Set(['Source', 'Passage']);

/**
 * Turns the records of a data set into the graph they describe, with one statement per passage and subject.
 * Every fault of every record is collected; with any of them nothing is returned.
 */
export function resolveDataset(dataset: Dataset, ontology: Ontology): DesiredGraph {
  const resolver = new DatasetResolver(dataset, ontology);
  for (const record of dataset.records) resolver.add(record);
  return resolver.finish();
}

class DatasetResolver {
  readonly #graph: DesiredGraph = { nodes: [], relationships: [], names: [] };
  readonly #issues: SeedIssue[] = [];
  readonly #kinds = new Map<string, Kind>();
  readonly #passages = new Map<string, string>();
  readonly #relationshipKeys = new Set<string>();
  /** Whose each official identifier is. */
  readonly #identifiers = new Map<string, string>();
  readonly #claims: Claims;

  constructor(
    private readonly dataset: Dataset,
    private readonly ontology: Ontology,
  ) {
    this.#claims = new Claims(dataset.recordedAt);
    for (const record of dataset.records) this.#register(record);
  }

  add(record: SeedRecord): void {
    const kind = this.#kinds.get(record.id);
    if (!kind) return;
    const defaults = this.#evidence(record, record.fields.at);
    if (!evidenceKinds.has(kind.name) && defaults.length === 0) {
      this.#fault(record, 'at', 'NO_EVIDENCE', 'the record cites no passage');
    }
    const values: Record<string, unknown> = {};
    const fields = kind.name === 'Observation' ? withExactValue(record.fields) : record.fields;
    for (const [field, written] of Object.entries(fields)) {
      if (field === 'at') continue;
      const relationship = kind.relationships.get(field);
      if (kind.properties.has(field)) values[field] = this.#property(record, kind, field, written, defaults);
      else if (relationship && relationship.direction !== 'IN') {
        this.#relationships(record, relationship, written, defaults);
      } else this.#fault(record, field, 'UNKNOWN_FIELD', `${kind.name} has no such property or relationship`);
    }
    this.#node(record, kind, values);
  }

  finish(): DesiredGraph {
    const claimed = this.#claims.finish();
    this.#graph.nodes.push(...claimed.nodes);
    this.#graph.relationships.push(...claimed.relationships);
    if (this.#issues.length > 0) throw new SeedError(this.#issues);
    return this.#graph;
  }

  #register(record: SeedRecord): void {
    const kind = this.ontology.kinds.get(record.id.slice(0, record.id.indexOf(':')));
    if (!kind || kind.isInterface) {
      this.#fault(record, 'id', 'UNKNOWN_KIND', 'the part before the colon is not a kind');
      return;
    }
    if (this.#kinds.has(record.id)) this.#fault(record, 'id', 'DUPLICATE_ID', 'another record has this id');
    this.#kinds.set(record.id, kind);
    if (kind.name === 'Passage') this.#registerPassage(record);
  }

  #registerPassage(record: SeedRecord): void {
    const code = String(record.fields.code);
    const other = this.#passages.get(code);
    if (other) this.#fault(record, 'code', 'DUPLICATE_CODE', `${other} has the code ${code} too`);
    this.#passages.set(code, record.id);
  }

  #property(record: SeedRecord, kind: Kind, field: string, written: unknown, defaults: string[]): unknown {
    const property = kind.properties.get(field);
    if (!property) return undefined;
    if (!property.list) {
      const claim = readClaim(written, 'value');
      this.#claim(record, record.id, { [field]: claim.content }, claim, defaults);
      return claim.content;
    }
    const claims = readClaims(written, 'value');
    for (const claim of claims) this.#claim(record, record.id, { [field]: claim.content }, claim, defaults);
    return claims.map((claim) => claim.content);
  }

  #relationships(record: SeedRecord, field: RelationshipField, written: unknown, defaults: string[]): void {
    if (field.cardinality === 'ONE' && Array.isArray(written)) {
      this.#fault(record, field.name, 'TOO_MANY', 'leads to one; a list is given');
      return;
    }
    for (const claim of readClaims(written, 'to')) this.#relationship(record, field, claim, defaults);
  }

  #relationship(record: SeedRecord, field: RelationshipField, claim: Claim, defaults: string[]): void {
    const to = String(claim.content);
    const target = this.#kinds.get(to);
    if (!target || !field.target.concreteKinds.includes(target)) {
      const wrong = target ? `is a ${target.name}, not a ${field.target.name}` : 'is not the id of a record';
      this.#fault(record, field.name, 'UNKNOWN_REFERENCE', `${to} ${wrong}`);
      return;
    }
    const declared = new Set(field.properties?.properties.map((property) => property.name));
    for (const name of Object.keys(claim.rest)) {
      if (!declared.has(name))
        this.#fault(record, `${field.name}.${name}`, 'UNKNOWN_FIELD', 'no such property');
    }
    for (const property of field.properties?.properties ?? []) {
      const value = claim.rest[property.name];
      const missing = property.required ? 'is missing' : null;
      const wrong = value === undefined ? missing : typeFault(property, value);
      if (wrong) this.#fault(record, `${field.name}.${property.name}`, 'INVALID_VALUE', wrong);
    }
    if (field.properties) {
      for (const issue of validateByClass(field.properties.entityClass, claim.rest)) {
        this.#fault(record, `${field.name}.${issue.property}`, issue.code, issue.message);
      }
    }
    const key = relationshipKey(field.type, record.id, to);
    const keys = field.direction === 'BOTH' ? [key, relationshipKey(field.type, to, record.id)] : [key];
    if (keys.some((known) => this.#relationshipKeys.has(known))) {
      this.#fault(record, field.name, 'DUPLICATE_RELATIONSHIP', `leads to ${to} more than once`);
    }
    this.#relationshipKeys.add(key);
    const evidence = this.#claim(record, key, { [field.type]: to, ...claim.rest }, claim, defaults);
    const certainty = claim.certainty === Certainty.STATED ? {} : { certainty: claim.certainty };
    this.#graph.relationships.push({
      key,
      type: field.type,
      from: record.id,
      to,
      properties: { ...claim.rest, ...certainty, key, evidence },
    });
  }

  #claim(
    record: SeedRecord,
    subjectKey: string,
    values: Readonly<Record<string, unknown>>,
    claim: Claim,
    defaults: string[],
  ): string[] {
    if (claim.fault) this.#fault(record, Object.keys(values).join(), 'INVALID_CLAIM', claim.fault);
    if (claim.certainty === Certainty.PROBABLE && !claim.rule) {
      this.#fault(record, Object.keys(values).join(), 'NO_RULE', 'a PROBABLE claim names its rule');
    }
    if (claim.rule && !(claim.rule in this.dataset.rules)) {
      this.#fault(
        record,
        Object.keys(values).join(),
        'UNKNOWN_RULE',
        `dataset.yaml has no rule ${claim.rule}`,
      );
    }
    const evidence = claim.at === undefined ? defaults : this.#evidence(record, claim.at);
    for (const passage of evidence) this.#claims.add({ subjectKey, passage, values, claim });
    return evidence;
  }

  #node(record: SeedRecord, kind: Kind, values: Record<string, unknown>): void {
    if (kind.name === 'Observation') {
      for (const issue of completeObservation(values))
        this.#issues.push({ file: record.file, record: record.id, ...issue });
    }
    for (const property of kind.properties.values()) {
      if (property.name === 'id') continue;
      const value = values[property.name];
      const fault =
        value === undefined ? (property.required ? 'is missing' : null) : typeFault(property, value);
      if (fault) this.#fault(record, property.name, 'INVALID_VALUE', fault);
      else if (property.normalize && typeof value === 'string')
        values[property.name] = property.normalize(value);
      if (property.identifier) this.#identifier(record, property.name, values[property.name]);
    }
    for (const issue of validateByClass(kind.entityClass, { id: record.id, ...values })) {
      this.#fault(record, issue.property, issue.code, issue.message);
    }
    const evidence = this.#claims.evidenceOf(record.id);
    this.#graph.nodes.push({
      id: record.id,
      kind: kind.name,
      properties: { ...stored(kind, values), id: record.id, ...(evidence.length > 0 ? { evidence } : {}) },
    });
    if (kind.labels.includes('Thing')) this.#names(record.id, values);
  }

  /** The database holds it unique too, but cannot name the record. */
  #identifier(record: SeedRecord, property: string, value: unknown): void {
    if (typeof value !== 'string') return;
    const key = `${property} ${value}`;
    const other = this.#identifiers.get(key);
    if (other) this.#fault(record, property, 'DUPLICATE_IDENTIFIER', `${other} has ${value} too`);
    this.#identifiers.set(key, record.id);
  }

  #names(id: string, values: Readonly<Record<string, unknown>>): void {
    const texts = [values.name, ...((values.aliases as unknown[] | undefined) ?? [])].map(String);
    const seen = new Set<string>();
    for (const text of texts) {
      const normalized = normalizeName(text);
      if (seen.has(normalized)) continue;
      seen.add(normalized);
      this.#graph.names.push({ key: `${id}|${normalized}`, normalized, text, of: id });
    }
  }

  #evidence(record: SeedRecord, at: unknown): string[] {
    const codes: unknown[] = at === undefined ? [] : [at].flat();
    return [...new Set(codes.map(String))].flatMap((code) => {
      const passage = this.#passages.get(code);
      if (!passage) this.#fault(record, 'at', 'UNKNOWN_PASSAGE', `no passage has the code ${code}`);
      return passage ? [passage] : [];
    });
  }

  #fault(record: SeedRecord, property: string, code: string, message: string): void {
    this.#issues.push({ file: record.file, record: record.id, property, code, message });
  }
}

/** The values as Neo4j keeps them: whole numbers as integers. */
function stored(kind: Kind, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const type = kind.properties.get(name)?.type();
      if (typeof value !== 'number') return [name, value];
      return [name, type === GraphQLInt ? integer(value) : type === GraphQLFloat ? value : String(value)];
    }),
  );
}

import { Certainty } from '../../entities/evidence/certainty';
import type { Kind, Ontology, RelationshipField } from '../../ontology/ontology';
import { normalized, typeFault, validateByClass } from '../../ontology/validation';
import {
  evidenceKinds,
  kindNameOf,
  relationshipKey,
  type DesiredGraph,
  type DesiredNode,
  type DesiredRelationship,
} from '../../statements/desired-graph';
import { liveGraph } from '../../statements/live-graph';
import { storedValue } from '../../statements/stored-value';
import { Claims, type SourceFacts } from './claims';
import { readClaim, readClaims, type Claim } from './claim';
import { nothingKnown, type KnownThings } from './known-things';
import { completeObservation, withExactValue } from './observation-figures';
import type { Dataset, SeedRecord } from './read-dataset';
import { SeedError, type SeedIssue } from './seed-issue';
import { sourceFacts } from './source-facts';

/**
 * Turns the records of a data set into statements, one per passage and subject, and into what these come to. Every
 * fault of every record is collected; with any of them nothing is returned.
 */
export function resolveDataset(
  dataset: Dataset,
  ontology: Ontology,
  known: KnownThings = nothingKnown,
): DesiredGraph {
  const records = dataset.records.map((record) => ({
    ...record,
    id: known.adopted.get(record.id) ?? record.id,
  }));
  const resolver = new DatasetResolver({ ...dataset, records }, ontology, known);
  for (const record of records) resolver.add(record);
  return resolver.finish();
}

class DatasetResolver {
  /** Sources and passages, and the relationships that begin at them: recorded as they are. */
  readonly #recorded: { nodes: DesiredNode[]; relationships: DesiredRelationship[] } = {
    nodes: [],
    relationships: [],
  };
  readonly #issues: SeedIssue[] = [];
  readonly #kinds = new Map<string, Kind>();
  readonly #passages = new Map<string, string>();
  readonly #relationshipKeys = new Set<string>();
  /** Whose each official identifier is. */
  readonly #identifiers = new Map<string, string>();
  readonly #claims: Claims;
  readonly #sourceOf: (passage: string) => SourceFacts;

  constructor(
    private readonly dataset: Dataset,
    private readonly ontology: Ontology,
    private readonly known: KnownThings,
  ) {
    const { id, recordedAt, recordedBy } = dataset;
    this.#claims = new Claims({ dataset: id, recordedAt, recordedBy: recordedBy ?? id });
    this.#sourceOf = sourceFacts(dataset.records);
    for (const record of dataset.records) this.#register(record);
  }

  add(record: SeedRecord): void {
    const kind = this.#kinds.get(record.id);
    if (!kind) return;
    const defaults = this.#evidence(record, record.fields.at);
    if (!evidenceKinds.includes(kind.name) && defaults.length === 0) {
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
    if (this.#issues.length > 0) throw new SeedError(this.#issues);
    const recorded = this.#claims.finish();
    const live = liveGraph(this.ontology, this.#claims.logged(this.#sourceOf));
    return {
      nodes: [...this.#recorded.nodes, ...live.nodes, ...recorded.nodes],
      relationships: [...this.#recorded.relationships, ...live.relationships, ...recorded.relationships],
      names: live.names,
      conflicts: live.conflicts,
    };
  }

  #register(record: SeedRecord): void {
    const kind = this.ontology.kinds.get(kindNameOf(record.id));
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
    const claims = readClaims(written, 'to');
    if (field.cardinality === 'ONE' && claims.length > 1 && !followOneAnother(claims)) {
      this.#fault(
        record,
        field.name,
        'TOO_MANY',
        'leads to one at a time; of several, each needs days of its own',
      );
      return;
    }
    for (const claim of claims) this.#relationship(record, field, claim, defaults);
  }

  #relationship(record: SeedRecord, field: RelationshipField, claim: Claim, defaults: string[]): void {
    const written = String(claim.content);
    const to = this.known.adopted.get(written) ?? written;
    const target = this.#kindOf(to);
    if (!target || !field.target.concreteKinds.includes(target)) {
      const wrong = target ? `is a ${target.name}, not a ${field.target.name}` : 'is not the id of a record';
      this.#fault(record, field.name, 'UNKNOWN_REFERENCE', `${written} ${wrong}`);
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
    // Stored once, whichever end names it.
    const [first, second] =
      field.direction === 'BOTH' && to < record.id ? ([to, record.id] as const) : ([record.id, to] as const);
    const key = relationshipKey(field.type, first, second);
    if (this.#relationshipKeys.has(key)) {
      this.#fault(record, field.name, 'DUPLICATE_RELATIONSHIP', `leads to ${to} more than once`);
    }
    this.#relationshipKeys.add(key);
    this.#claim(record, key, { [field.type]: second, ...claim.rest }, claim, defaults);
    if (evidenceKinds.includes(kindNameOf(record.id))) {
      const properties = { ...claim.rest, key };
      this.#recorded.relationships.push({ key, type: field.type, from: first, to: second, properties });
    }
  }

  /** The kind of an entity that the data set describes or that is known already. */
  #kindOf(id: string): Kind | undefined {
    return (
      this.#kinds.get(id) ?? (this.known.ids.has(id) ? this.ontology.kinds.get(kindNameOf(id)) : undefined)
    );
  }

  #claim(
    record: SeedRecord,
    subjectKey: string,
    values: Readonly<Record<string, unknown>>,
    claim: Claim,
    defaults: string[],
  ): void {
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
  }

  #node(record: SeedRecord, kind: Kind, values: Record<string, unknown>): void {
    if (kind.name === 'Observation') {
      for (const issue of completeObservation(values))
        this.#issues.push({ file: record.file, record: record.id, ...issue });
    }
    const isDescribed = !this.known.ids.has(record.id);
    for (const property of kind.properties.values()) {
      if (property.name === 'id') continue;
      const value = values[property.name];
      const missing = property.required && isDescribed ? 'is missing' : null;
      const fault = value === undefined ? missing : typeFault(property, value);
      if (fault) this.#fault(record, property.name, 'INVALID_VALUE', fault);
      else if (property.normalize && value !== undefined) values[property.name] = normalized(property, value);
      if (property.identifier) this.#identifier(record, property.name, values[property.name]);
    }
    for (const issue of validateByClass(kind.entityClass, { id: record.id, ...values })) {
      this.#fault(record, issue.property, issue.code, issue.message);
    }
    if (evidenceKinds.includes(kind.name)) {
      this.#recorded.nodes.push({
        id: record.id,
        kind: kind.name,
        properties: { ...stored(kind, values), id: record.id },
      });
    }
  }

  /** The database holds it unique too, but cannot name the record. */
  #identifier(record: SeedRecord, property: string, value: unknown): void {
    if (typeof value !== 'string') return;
    const key = `${property} ${value}`;
    const other = this.#identifiers.get(key);
    if (other) this.#fault(record, property, 'DUPLICATE_IDENTIFIER', `${other} has ${value} too`);
    this.#identifiers.set(key, record.id);
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

/** Whether claims are about days of their own, one after the other. */
function followOneAnother(claims: readonly Claim[]): boolean {
  const periods = claims.map(({ validFrom = '', validTo = '9999' }) => ({ validFrom, validTo }));
  periods.sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return periods.every(
    ({ validFrom }, index) => index === 0 || (periods[index - 1]?.validTo ?? '9999') < validFrom,
  );
}

function stored(kind: Kind, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const property = kind.properties.get(name);
      return [name, property ? storedValue(property, value) : value];
    }),
  );
}

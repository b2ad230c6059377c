import { z } from 'zod';
import type { Database } from '../database/database';
import { seek } from '../database/seek';
import { groupedBy } from '../grouped-by';
import type { PropertyDeclaration } from '../ontology/declarations';
import { declaringKind, type Ontology } from '../ontology/ontology';
import { evidenceKinds, kindNameOf } from '../statements/desired-graph';
import { readClaim, readClaims } from './seed/claim';
import type { KnownThings } from './seed/known-things';
import type { Dataset, SeedRecord } from './seed/read-dataset';
import { SeedError } from './seed/seed-issue';

/**
 * What a database holds from elsewhere that a data set builds on: entities that it refers to or adds to, and those that
 * have the official identifier of one of its records already. Such a record is that entity: identical official codes
 * are one. Where the record has an id of its own here already, the two are never merged unasked; that is refused.
 */
export async function readKnownThings(
  database: Database,
  ontology: Ontology,
  dataset: Dataset,
): Promise<KnownThings> {
  const records = dataset.records.filter(({ id }) => !evidenceKinds.includes(kindNameOf(id)));
  const own = new Set(records.map(({ id }) => id));
  const referred = records.flatMap((record) => references(ontology, record)).filter((id) => !own.has(id));
  const holders = await identifierHolders(database, ontology, dataset.id, records);
  const described = await describedElsewhere(database, dataset.id, [
    ...own,
    ...holders.map(({ holder }) => holder),
  ]);
  const there = await idsThere(database, [...new Set(referred), ...holders.map(({ record }) => record.id)]);
  const taken = holders.filter(({ record }) => there.has(record.id));
  if (taken.length > 0) throw new SeedError(taken.map(takenIssue));
  return {
    ids: new Set([...described, ...referred.filter((id) => there.has(id))]),
    adopted: new Map(holders.map(({ record, holder }) => [record.id, holder])),
  };
}

/** Ids that a record's relationships lead to. */
function references(ontology: Ontology, { id, fields }: SeedRecord): string[] {
  const kind = ontology.kinds.get(kindNameOf(id));
  return Object.entries(fields)
    .filter(([field]) => kind?.relationships.has(field))
    .flatMap(([, written]) => readClaims(written, 'to').map(({ content }) => String(content)));
}

interface IdentifierClaim {
  record: SeedRecord;
  property: PropertyDeclaration;
  /** The kind that declares the identifier, whose label has its index. */
  label: string;
  value: string;
}

interface Holder extends IdentifierClaim {
  holder: string;
}

async function identifierHolders(
  database: Database,
  ontology: Ontology,
  datasetId: string,
  records: readonly SeedRecord[],
): Promise<Holder[]> {
  const claims = records.flatMap((record) => identifierClaims(ontology, record));
  const found: Holder[] = [];
  for (const group of groupedBy(claims, ({ label, property }) => `${label}.${property.name}`).values()) {
    const [first] = group;
    if (!first) continue;
    const { label, property } = first;
    const rows = await database.read({
      name: `holders of ${property.name}`,
      text: `UNWIND $values AS value ${seek('n', label, property.name, 'value')} WHERE n:Node
             AND (NOT EXISTS { ${seek('s', 'Statement', 'subjectKey', 'n.id')} }
               OR EXISTS { ${seek('s', 'Statement', 'subjectKey', 'n.id')} WHERE s.dataset <> $datasetId AND $property IN s.properties })
             RETURN value, n.id AS holder`,
      parameters: { values: group.map(({ value }) => value), datasetId, property: property.name },
    });
    const holders = new Map(rows.map((row) => [row.value, String(row.holder)]));
    for (const claim of group) {
      const holder = holders.get(claim.value);
      if (holder !== undefined && holder !== claim.record.id) found.push({ ...claim, holder });
    }
  }
  return found;
}

function identifierClaims(ontology: Ontology, record: SeedRecord): IdentifierClaim[] {
  const kind = ontology.kinds.get(kindNameOf(record.id));
  if (!kind) return [];
  return [...kind.properties.values()].flatMap((property): IdentifierClaim[] => {
    const { content } = readClaim(record.fields[property.name], 'value');
    if (!property.identifier || typeof content !== 'string') return [];
    const value = property.normalize?.(content) ?? content;
    return [{ record, property, label: declaringKind(kind, property).name, value }];
  });
}

/** Of these entities, those that another data set describes, or that are there as a whole, without statements. */
async function describedElsewhere(
  database: Database,
  datasetId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await database.read({
    name: 'described elsewhere',
    text: `UNWIND $ids AS id
           WITH id WHERE EXISTS { ${seek('s', 'Statement', 'subjectKey', 'id')} WHERE s.dataset <> $datasetId }
             OR (EXISTS { ${seek('n', 'Node', 'id', 'id')} } AND NOT EXISTS { ${seek('s', 'Statement', 'subjectKey', 'id')} })
           RETURN id`,
    parameters: { ids, datasetId },
  });
  return rows.map((row) => z.string().parse(row.id));
}

async function idsThere(database: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database.read({
    name: 'entities that are there',
    text: `UNWIND $ids AS id ${seek('n', 'Node', 'id', 'id')} RETURN n.id AS id`,
    parameters: { ids },
  });
  return new Set(rows.map((row) => z.string().parse(row.id)));
}

function takenIssue({ record, property, value, holder }: Holder) {
  return {
    file: record.file,
    record: record.id,
    property: property.name,
    code: 'IDENTIFIER_TAKEN',
    message: `${holder} has ${value} already, and both are in the graph; correct the code, or take one of them away`,
  };
}

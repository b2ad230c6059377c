import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Run } from '../database/database';
import { seek } from '../database/seek';
import type { Row } from '../database/statement';
import { groupedBy } from '../grouped-by';
import type { Ontology } from '../ontology/ontology';
import { nameLabel } from '../ontology/name-label';
import { conflictLabel } from '../ontology/storage';
import {
  kindNameOf,
  type DesiredConflict,
  type DesiredName,
  type DesiredNode,
  type DesiredRelationship,
} from '../statements/desired-graph';
import {
  conflictOf,
  groupParts,
  liveEntity,
  liveRelationships,
  referredEntity,
  relationshipGroup,
  relationshipType,
} from '../statements/live-graph';
import { storedOrders, withoutOrders } from '../statements/order-texts';
import { statementMap, toLoggedStatement, type LoggedStatement } from '../statements/logged-statement';

/** What has to change of one sort of item so that it is what the log says. */
export interface Changes<T> {
  create: T[];
  update: T[];
  /** Keys of what no statement supports any more. */
  remove: string[];
}

export interface EntityPlan {
  nodes: Changes<DesiredNode>;
  names: Changes<DesiredName>;
  conflicts: Changes<DesiredConflict>;
}

export interface RelationshipPlan {
  relationships: Changes<DesiredRelationship>;
  conflicts: Changes<DesiredConflict>;
}

/**
 * Compares what the statements about some entities come to with what is there. An entity that others still speak of or
 * refer to, when what described it is gone, keeps what every entity of its kind has (a name): they would otherwise speak
 * of nothing.
 */
export async function planEntities(
  read: Run,
  ontology: Ontology,
  ids: readonly string[],
): Promise<EntityPlan> {
  const statements = await statementsWhere(read, seek('s', 'Statement', 'subjectKey', 'value'), ids);
  const bySubject = groupedBy(statements, ({ subjectKey }) => subjectKey);
  const there = await entitiesThere(read, ontology, ids);
  const known = new Map(there.nodes.map(({ id, properties }) => [id, properties]));
  const described = new Map(
    ids.map((id) => {
      const kind = ontology.kind(kindNameOf(id));
      return [id, liveEntity(kind, id, bySubject.get(id) ?? [], known.get(id))];
    }),
  );
  const left = there.nodes.filter(({ id }) => !described.get(id));
  const referring = await passagesReferringTo(
    read,
    ontology,
    left.map(({ id }) => id),
  );
  for (const { id, properties } of left) {
    const evidence = referring.get(id);
    if (evidence) described.set(id, referredEntity(ontology.kind(kindNameOf(id)), id, properties, evidence));
  }
  const entities = [...described].flatMap(([id, entity]) => (entity ? [{ id, entity }] : []));
  const nodes = entities.map(({ entity }) => ({
    ...entity.node,
    labels: [...ontology.kind(entity.node.kind).labels].sort(),
  }));
  return {
    nodes: changes(nodes, there.nodes, ({ id }) => id, withoutLabels),
    names: changes(
      entities.flatMap(({ entity }) => entity.names),
      there.names,
      ({ key }) => key,
    ),
    conflicts: changes(
      entities.flatMap(({ id, entity }) => entity.disagreements.map((one) => conflictOf(id, id, one))),
      there.conflicts,
      ({ key }) => key,
    ),
  };
}

const referringRow = z.object({ id: z.string(), passages: z.array(z.string()) });

/** The passages by which something that is described refers to these; that two may be the same presupposes neither. */
async function passagesReferringTo(
  read: Run,
  ontology: Ontology,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const symmetric = [...ontology.relationshipTypes.values()]
    .filter(({ declaration }) => declaration.symmetric)
    .map(({ type }) => type);
  const rows = await read(
    `UNWIND $ids AS id
     ${seek('s', 'Statement', 'objectId', 'id')}
     MATCH (s)-[:STATED_IN]->(p:Passage)
     WHERE NOT split(s.subjectKey, '|')[0] IN $symmetric AND EXISTS { ${seek('described', 'Statement', 'subjectKey', 's.subjectId')} }
     WITH id, p ORDER BY p.id
     RETURN id, collect(DISTINCT p.id) AS passages`,
    { ids, symmetric },
  );
  return new Map(rows.map((row) => referringRow.parse(row)).map(({ id, passages }) => [id, passages]));
}

/**
 * The same for relationships, in groups of one type from one entity (see relationshipGroup). A relationship whose other
 * end nothing describes waits in the log until something does.
 */
export async function planRelationships(
  read: Run,
  ontology: Ontology,
  groups: readonly string[],
): Promise<RelationshipPlan> {
  const wanted: DesiredRelationship[] = [];
  const conflicts: DesiredConflict[] = [];
  const statements = await statementsWhere(
    read,
    `${seek('s', 'Statement', 'subjectId', "split(value, '|')[1]")} WHERE s.subjectKey STARTS WITH value + '|'`,
    groups,
  );
  const byGroup = groupedBy(statements, relationshipGroup);
  for (const [group, own] of byGroup) {
    const { type, from } = groupParts(group);
    const live = liveRelationships(relationshipType(ontology, type), own);
    wanted.push(...live.relationships);
    conflicts.push(...live.disagreements.map((one) => conflictOf(from, one.subjectKey, one)));
  }
  const ends = await idsThere(read, [...new Set(wanted.flatMap(({ from, to }) => [from, to]))]);
  const possible = wanted.filter(({ from, to }) => ends.has(from) && ends.has(to));
  return {
    relationships: changes(possible, await relationshipsThere(read, ontology, groups), ({ key }) => key),
    conflicts: changes(conflicts, await conflictsOfGroups(read, groups), ({ key }) => key),
  };
}

const claimedFrom = `${seek('s', 'Statement', 'subjectId', 'id')} WHERE s.objectId IS NOT NULL`;

/** The groups of all relationships that some statement claims from or to these entities. */
export async function groupsTouching(
  read: Run,
  ontology: Ontology,
  ids: readonly string[],
): Promise<string[]> {
  const claimed = `CALL (id) { ${claimedFrom} RETURN s UNION ${seek('s', 'Statement', 'objectId', 'id')} RETURN s }`;
  return groupsWhere(read, ontology, claimed, ids);
}

/** The groups of all relationships that some statement claims from these entities. */
export async function groupsFrom(read: Run, ontology: Ontology, ids: readonly string[]): Promise<string[]> {
  return groupsWhere(read, ontology, claimedFrom, ids);
}

async function groupsWhere(
  read: Run,
  ontology: Ontology,
  match: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await read(
    `UNWIND $ids AS id ${match}
     WITH s RETURN DISTINCT split(s.subjectKey, '|')[0] + '|' + s.subjectId AS touched`,
    { ids },
  );
  const groups = rows.map((row) => z.string().parse(row.touched));
  return groups.filter((group) => ontology.relationshipTypes.has(groupParts(group).type));
}

/** `match` finds the statements `s` of a value. */
async function statementsWhere(
  read: Run,
  match: string,
  values: readonly string[],
): Promise<LoggedStatement[]> {
  if (values.length === 0) return [];
  const rows = await read(
    `UNWIND $values AS value ${match}
     MATCH (s)-[:STATED_IN]->(p:Passage)-[:OF]->(source:Source)
     RETURN ${statementMap('s', 'p', 'source')} AS statement`,
    { values },
  );
  return rows.map((row) => toLoggedStatement(row.statement));
}

type Labelled = DesiredNode & { labels: string[] };

const nodeRow = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
const nameRow = z.object({ of: z.string(), properties: z.record(z.string(), z.unknown()) });
const conflictRow = z.object({
  key: z.string(),
  subjectId: z.string(),
  subjectKey: z.string(),
  property: z.string(),
});
const relationshipRow = z.object({
  key: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  properties: z.record(z.string(), z.unknown()),
});

/** As it is there, whatever that is: it is compared with what it should be. */
function toName(row: Row): DesiredName {
  const { of, properties } = nameRow.parse(row);
  return { ...properties, of } as DesiredName;
}

async function entitiesThere(
  read: Run,
  ontology: Ontology,
  ids: readonly string[],
): Promise<{ nodes: Labelled[]; names: DesiredName[]; conflicts: DesiredConflict[] }> {
  const nodes = await read(
    `UNWIND $ids AS id ${seek('n', 'Node', 'id', 'id')} ` +
      'RETURN id, labels(n) AS labels, properties(n) AS properties',
    { ids },
  );
  const names = await read(
    `UNWIND $ids AS id ${seek('n', 'Node', 'id', 'id')} MATCH (n)<-[:NAMES]-(m:${nameLabel}) ` +
      'RETURN id AS of, properties(m) AS properties',
    { ids },
  );
  const conflicts = await read(
    `UNWIND $ids AS id ${seek('c', conflictLabel, 'subjectId', 'id')} WHERE c.subjectKey = id ${returnConflict}`,
    { ids },
  );
  const stored = storedOrders(ontology).nodes;
  return {
    nodes: nodes.map((row) => {
      const { id, labels, properties } = nodeRow.parse(row);
      return {
        id,
        kind: kindNameOf(id),
        labels: labels.sort(),
        properties: withoutOrders(properties, stored),
      };
    }),
    names: names.map(toName),
    conflicts: conflicts.map((row) => conflictRow.parse(row)),
  };
}

const returnConflict =
  'RETURN c.key AS key, c.subjectId AS subjectId, c.subjectKey AS subjectKey, c.property AS property';

async function conflictsOfGroups(read: Run, groups: readonly string[]): Promise<DesiredConflict[]> {
  const rows: Row[] = await read(
    `UNWIND $groups AS group ${seek('c', conflictLabel, 'subjectId', "split(group, '|')[1]")} ` +
      `WHERE c.subjectKey = group OR c.subjectKey STARTS WITH group + '|' ${returnConflict}`,
    { groups },
  );
  return rows.map((row) => conflictRow.parse(row));
}

async function relationshipsThere(
  read: Run,
  ontology: Ontology,
  groups: readonly string[],
): Promise<DesiredRelationship[]> {
  const rows = await read(
    `UNWIND $groups AS group ${seek('a', 'Node', 'id', 'group.from')} ` +
      'MATCH (a)-[r]->(b:Node) WHERE type(r) = group.type ' +
      'RETURN r.key AS key, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties',
    { groups: groups.map(groupParts) },
  );
  const stored = storedOrders(ontology).relationships;
  return rows.map((row) => {
    const there = relationshipRow.parse(row);
    return { ...there, properties: withoutOrders(there.properties, stored) };
  });
}

async function idsThere(read: Run, ids: readonly string[]): Promise<Set<unknown>> {
  const rows = await read(`UNWIND $ids AS id ${seek('n', 'Node', 'id', 'id')} RETURN n.id AS id`, { ids });
  return new Set(rows.map((row) => row.id));
}

function changes<T extends object, U extends object = T>(
  wanted: readonly T[],
  there: readonly T[],
  keyOf: (item: T) => string,
  asItem: (item: T) => U = (item) => item as unknown as U,
): Changes<U> {
  const found = new Map(there.map((item) => [keyOf(item), item]));
  const keys = new Set(wanted.map(keyOf));
  return {
    create: wanted.filter((item) => !found.has(keyOf(item))).map(asItem),
    update: wanted
      .filter((item) => {
        const before = found.get(keyOf(item));
        return before !== undefined && !isDeepStrictEqual(before, item);
      })
      .map(asItem),
    remove: there.map(keyOf).filter((key) => !keys.has(key)),
  };
}

function withoutLabels({ id, kind, properties }: Labelled): DesiredNode {
  return { id, kind, properties };
}

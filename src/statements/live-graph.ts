import { Certainty } from '../entities/evidence/certainty';
import { groupedBy } from '../grouped-by';
import type { Kind, Ontology, RelationshipType } from '../ontology/ontology';
import {
  endsOf,
  kindNameOf,
  type DesiredConflict,
  type DesiredGraph,
  type DesiredName,
  type DesiredNode,
  type DesiredRelationship,
} from './desired-graph';
import type { LoggedStatement } from './logged-statement';
import { namesOf } from './names';
import { decidedBy, inOrderOfPreference, validTogether } from './preference';
import { isShown, settle, type Disagreement, type Settled } from './settle';

/** What all statements about one entity come to. */
export interface LiveEntity {
  node: DesiredNode;
  /** Every name that any statement gives it, shown or not, so that it is found by all of them. */
  names: DesiredName[];
  disagreements: Disagreement[];
}

/**
 * Undefined where no statement is about the entity: then it does not exist. What every entity of the kind has and no
 * statement gives (any more) stays as it was last known.
 */
export function liveEntity(
  kind: Kind,
  id: string,
  statements: readonly LoggedStatement[],
  lastKnown: Readonly<Record<string, unknown>> = {},
): LiveEntity | undefined {
  if (!statements.some(isShown)) return undefined;
  const { values, evidence, disagreements } = settle(kind.properties.values(), statements);
  return entityOf(
    kind,
    id,
    { ...requiredOf(kind, lastKnown), ...values },
    evidence,
    statements,
    disagreements,
  );
}

/** An entity that others refer to and nothing describes: what every entity of its kind has, as it was last known. */
export function referredEntity(
  kind: Kind,
  id: string,
  lastKnown: Readonly<Record<string, unknown>>,
  evidence: string[],
): LiveEntity {
  return entityOf(kind, id, requiredOf(kind, lastKnown), evidence, [], []);
}

function requiredOf(kind: Kind, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const required = [...kind.properties.values()].filter(({ name, required: is }) => is && name in known);
  return Object.fromEntries(required.map(({ name }) => [name, known[name]]));
}

function entityOf(
  kind: Kind,
  id: string,
  values: Readonly<Record<string, unknown>>,
  evidence: string[],
  statements: readonly LoggedStatement[],
  disagreements: Disagreement[],
): LiveEntity {
  return {
    node: { id, kind: kind.name, properties: { ...values, id, evidence } },
    names: namesOf(kind, id, values, claimedNames(statements)),
    disagreements,
  };
}

function claimedNames(statements: readonly LoggedStatement[]): unknown[] {
  return inOrderOfPreference(statements).map(({ values }) => [values.name, values.aliases]);
}

/** What the statements about relationships of one type from one entity come to. */
export interface LiveRelationships {
  relationships: DesiredRelationship[];
  disagreements: (Disagreement & { subjectKey: string })[];
}

/**
 * A to-many relationship stands beside the others of its type. A to-one relationship leads to one entity at a time: of
 * statements that lead elsewhere on the same days the preferred one holds.
 */
export function liveRelationships(
  type: RelationshipType,
  statements: readonly LoggedStatement[],
): LiveRelationships {
  const live: LiveRelationships = { relationships: [], disagreements: [] };
  const accepted: LoggedStatement[] = [];
  const bySubject = groupedBy(statements, ({ subjectKey }) => subjectKey);
  const shown = inOrderOfPreference(statements.filter(isShown));
  for (const [subjectKey, [best]] of groupedBy(shown, (statement) => statement.subjectKey)) {
    if (!best) continue;
    const isToOne = type.declaration.cardinality === 'ONE';
    const winner = isToOne ? accepted.find((other) => validTogether(other, best)) : undefined;
    if (winner) {
      addOutvoted(live, type.type, winner, best);
      continue;
    }
    accepted.push(best);
    const all = bySubject.get(subjectKey) ?? [];
    const settled = settle(type.properties?.properties ?? [], all);
    live.relationships.push(relationshipOf(type.type, best, all, settled));
    live.disagreements.push(...settled.disagreements.map((one) => ({ ...one, subjectKey })));
  }
  return live;
}

function addOutvoted(
  live: LiveRelationships,
  type: string,
  preferred: LoggedStatement,
  statement: LoggedStatement,
): void {
  const subjectKey = `${type}|${preferred.subjectId}`;
  const outvoted = { statement, decidedBy: decidedBy(preferred, statement) };
  const known = live.disagreements.find(
    (one) => one.subjectKey === subjectKey && one.preferred === preferred,
  );
  if (known) known.others.push(outvoted);
  else live.disagreements.push({ subjectKey, property: type, preferred, others: [outvoted] });
}

function relationshipOf(
  type: string,
  best: LoggedStatement,
  statements: readonly LoggedStatement[],
  { values }: Settled,
): DesiredRelationship {
  const key = best.subjectKey;
  const { from = '', to = '' } = endsOf(key) ?? {};
  const evidence = [...new Set(statements.filter(isShown).map(({ passage }) => passage))].sort();
  return {
    key,
    type,
    from,
    to,
    properties: {
      ...values,
      ...(best.certainty === Certainty.STATED ? {} : { certainty: best.certainty }),
      ...(best.validFrom === null ? {} : { validFrom: best.validFrom }),
      ...(best.validTo === null ? {} : { validTo: best.validTo }),
      key,
      evidence,
    },
  };
}

/** The record by which disagreements are found, without their statements. */
export function conflictOf(
  subjectId: string,
  subjectKey: string,
  { property }: Disagreement,
): DesiredConflict {
  return { key: `${subjectKey}#${property}`, subjectId, subjectKey, property };
}

/** What a whole log comes to. */
export function liveGraph(ontology: Ontology, statements: readonly LoggedStatement[]): DesiredGraph {
  const graph: DesiredGraph = { nodes: [], relationships: [], names: [], conflicts: [] };
  const ofEntities = statements.filter(({ objectId }) => objectId === null);
  for (const [id, own] of groupedBy(ofEntities, ({ subjectId }) => subjectId)) {
    const entity = liveEntity(ontology.kind(kindNameOf(id)), id, own);
    if (!entity) continue;
    graph.nodes.push(entity.node);
    graph.names.push(...entity.names);
    graph.conflicts.push(...entity.disagreements.map((one) => conflictOf(id, id, one)));
  }
  const ofRelationships = statements.filter(({ objectId }) => objectId !== null);
  for (const [group, own] of groupedBy(ofRelationships, relationshipGroup)) {
    const { type, from } = groupParts(group);
    const live = liveRelationships(relationshipType(ontology, type), own);
    graph.relationships.push(...live.relationships);
    graph.conflicts.push(...live.disagreements.map((one) => conflictOf(from, one.subjectKey, one)));
  }
  return graph;
}

/** Relationships of one type from one entity are settled together; the group is named `TYPE|from`. */
export function relationshipGroup({
  subjectKey,
  subjectId,
}: Pick<LoggedStatement, 'subjectKey' | 'subjectId'>): string {
  return `${endsOf(subjectKey)?.type ?? ''}|${subjectId}`;
}

export function groupParts(group: string): { type: string; from: string } {
  const [type = '', from = ''] = group.split('|');
  return { type, from };
}

export function relationshipType(ontology: Ontology, name: string): RelationshipType {
  const type = ontology.relationshipTypes.get(name);
  if (!type) throw new Error(`The ontology has no relationship type ${name}.`);
  return type;
}

import type { Run } from '../database/database';
import type { Ontology } from '../ontology/ontology';
import { endsOf } from '../statements/desired-graph';
import { GraphWriter } from './graph-writer';
import { groupsTouching, planEntities, planRelationships, type Changes } from './live-plan';

/** What of the live graph changed: ids of entities and keys of relationships. */
export interface LiveEffects {
  created: string[];
  updated: string[];
  removed: string[];
}

/** So many subjects that a statement pays, and so few that their statements fit into a transaction's memory. */
const pageSize = 500;

/**
 * Makes the live graph what the log says, for the subjects of some statements (`subjectKey`s): entities, then the
 * relationships, also those that wait for an entity which came to be. Nothing else is looked at.
 */
export async function refreshLive(
  run: Run,
  ontology: Ontology,
  subjectKeys: readonly string[],
): Promise<LiveEffects> {
  const effects: LiveEffects = { created: [], updated: [], removed: [] };
  const writer = new GraphWriter(run, ontology);
  const isEntity = (key: string) => endsOf(key) === undefined;
  for (const ids of pages(subjectKeys.filter(isEntity))) {
    const { nodes, names, conflicts } = await planEntities(run, ontology, ids);
    await writer.removeNames(names.remove);
    effects.removed.push(...(await writer.removeNodes(nodes.remove)));
    await writer.writeNodes([...nodes.create, ...nodes.update]);
    await writer.writeNames([...names.create, ...names.update]);
    await writer.writeOrders([...nodes.create, ...nodes.update].map(({ id }) => id));
    await writer.removeConflicts(conflicts.remove);
    await writer.writeConflicts([...conflicts.create, ...conflicts.update]);
    add(effects, nodes, ({ id }) => id);
  }
  const groups = new Set(subjectKeys.filter((key) => !isEntity(key)).map(groupOf));
  for (const ids of pages(effects.created))
    for (const group of await groupsTouching(run, ontology, ids)) groups.add(group);
  for (const page of pages([...groups])) {
    const { relationships, conflicts } = await planRelationships(run, ontology, page);
    await writer.removeRelationships(relationships.remove);
    await writer.writeRelationships([...relationships.create, ...relationships.update]);
    await writer.removeConflicts(conflicts.remove);
    await writer.writeConflicts([...conflicts.create, ...conflicts.update]);
    add(effects, relationships, ({ key }) => key);
  }
  return effects;
}

function groupOf(relationshipKey: string): string {
  const { type = '', from = '' } = endsOf(relationshipKey) ?? {};
  return `${type}|${from}`;
}

function add<T>(
  effects: LiveEffects,
  { create, update, remove }: Changes<T>,
  keyOf: (item: T) => string,
): void {
  effects.created.push(...create.map(keyOf));
  effects.updated.push(...update.map(keyOf));
  effects.removed.push(...remove);
}

function pages<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / pageSize);
  return Array.from({ length: count }, (_, page) => items.slice(page * pageSize, (page + 1) * pageSize));
}

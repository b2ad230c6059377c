import type { SchemaRule } from '../database/graph-schema';
import { migrationRules } from '../database/migrations';
import { listsWithOrders, ordersOfKind, ordersOfList } from './held-orders';
import { nameLabel } from './name-label';
import { constantCase } from './naming';
import type { Ontology } from './ontology';

/** The full-text index of the words in names, and of their readings. */
export const nameSearch: SchemaRule = {
  kind: 'FULLTEXT',
  label: nameLabel,
  properties: ['folded', 'kind', 'spelled', 'shortened'],
  name: 'name_search_fulltext',
};

/** The data sets that were loaded, with a fingerprint of every item that was loaded. */
export const datasetLabel = 'Dataset';

/** What disagreements among statements are found by: `(:Conflict {key, subjectId, subjectKey, property})`. */
export const conflictLabel = 'Conflict';

/** Statements that were taken back or replaced, with the day; the log never forgets, and live reads never look here. */
export const retractedLabel = 'RetractedStatement';

/** Sources that were withdrawn: what they state is not loaded again until that is undone. */
export const withdrawalLabel = 'Withdrawal';

const technicalRules: readonly SchemaRule[] = [
  rule('RANGE', nameLabel, ['normalized']),
  rule('UNIQUENESS', nameLabel, ['key']),
  rule('RANGE', nameLabel, ['folded']),
  rule('RANGE', nameLabel, ['pinyin']),
  rule('RANGE', nameLabel, ['initials']),
  nameSearch,
  rule('UNIQUENESS', datasetLabel, ['id']),
  rule('UNIQUENESS', conflictLabel, ['key']),
  rule('RANGE', conflictLabel, ['subjectId']),
  rule('RANGE', retractedLabel, ['subjectId']),
  rule('UNIQUENESS', withdrawalLabel, ['id']),
  ...migrationRules,
];

/** The constraints and indexes that the classes ask for: ids, official identifiers, indexed properties. */
export function schemaRules(ontology: Ontology): SchemaRule[] {
  const rules = new Map(technicalRules.map((technical) => [technical.name, technical]));
  const add = (wanted: SchemaRule) => rules.set(wanted.name, wanted);
  for (const kind of ontology.kinds.values()) {
    // Every interface's list is paged by id; uniqueness across kinds is held once, by the topmost label.
    add(rule(kind.isInterface && kind.name !== 'Node' ? 'RANGE' : 'UNIQUENESS', kind.name, ['id']));
    for (const property of ontology.ownProperties(kind)) {
      if (property.identifier) add(rule('UNIQUENESS', kind.name, [property.name]));
      if (property.indexed)
        add(property.list ? itemIndex(kind.name, property.name) : rule('RANGE', kind.name, [property.name]));
    }
    for (const { stored } of ordersOfKind(kind)) add(rule('RANGE', kind.name, [stored]));
  }
  for (const field of listsWithOrders(ontology)) {
    for (const { stored } of ordersOfList(field)) {
      add({ ...rule('RANGE', field.type, [stored]), onRelationships: true });
    }
  }
  return [...rules.values()];
}

/** The index of the items of a list, each a term of its own: an index of another kind knows only whole lists. */
export function itemIndex(label: string, property: string): SchemaRule {
  return { ...rule('FULLTEXT', label, [property]), analyzer: 'keyword' };
}

function rule(kind: SchemaRule['kind'], label: string, properties: readonly string[]): SchemaRule {
  const words = [label, ...properties].map((word) => constantCase(word).toLowerCase());
  return {
    kind,
    label,
    properties,
    name: `${words.join('_')}_${kind === 'UNIQUENESS' ? 'unique' : kind.toLowerCase()}`,
  };
}

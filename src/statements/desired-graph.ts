import type { SearchKeys } from '../ontology/text/search-keys';

/** A node as it should be: its kind and every property it holds. */
export interface DesiredNode {
  id: string;
  kind: string;
  properties: Readonly<Record<string, unknown>>;
}

/** A relationship as it should be; the key says type and both ends, so there is one of each. */
export interface DesiredRelationship {
  key: string;
  type: string;
  from: string;
  to: string;
  properties: Readonly<Record<string, unknown>>;
}

/** A name or a code under which a thing is found, with all that it is searched by. */
export interface DesiredName extends SearchKeys {
  key: string;
  /** What a thing is looked up by when its name is given; of names and aliases only. */
  normalized?: string;
  text: string;
  /** The thing, its kind, and the property that holds the text. */
  of: string;
  kind: string;
  field: string;
}

/** That statements differ about one property of a subject, or about where a to-one relationship leads. */
export interface DesiredConflict {
  key: string;
  /** The entity, or the one a relationship begins at. */
  subjectId: string;
  /** An entity's id, a relationship's key, or `TYPE|from` where they differ about the other end. */
  subjectKey: string;
  /** The property, or the relationship type. */
  property: string;
}

/** Everything a data set says, and what it comes to where no other data set says anything about the same. */
export interface DesiredGraph {
  nodes: DesiredNode[];
  relationships: DesiredRelationship[];
  names: DesiredName[];
  conflicts: DesiredConflict[];
}

/** Kinds that are the evidence themselves: they are recorded as they are, and cite none. */
export const evidenceKinds: readonly string[] = ['Source', 'Passage', 'Statement'];

/** The kind of an entity, which its id begins with. */
export function kindNameOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

export function relationshipKey(type: string, from: string, to: string): string {
  return `${type}|${from}|${to}`;
}

/** Takes a relationship's key apart; undefined for the id of an entity, which holds no bar. */
export function endsOf(key: string): { type: string; from: string; to: string } | undefined {
  const afterType = key.indexOf('|');
  const afterFrom = key.indexOf('|', afterType + 1);
  if (afterType < 0 || afterFrom < 0) return undefined;
  return {
    type: key.slice(0, afterType),
    from: key.slice(afterType + 1, afterFrom),
    to: key.slice(afterFrom + 1),
  };
}

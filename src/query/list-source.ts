import { relationshipEdgeName, rootEdgeName } from './connection-types';
import { linkProperties, linkValue } from './link-properties';
import type { Kind, RelationshipField } from '../ontology/ontology';
import type { SelectedField } from './selection';
import { daysAskedFor, type Days } from './valid-on';
import { certain } from './where/row-conditions';

/** What a selection stands in. */
export interface Around {
  /** How many nodes there may be in all, for the price. */
  copies: number;
  /** The days that are asked about; undefined where what is shown now is. */
  days: Days | undefined;
}

/** A list whose rows are selected: at the root, or of a relationship. All names are of the statement. */
export interface ListSource {
  kind: Kind;
  /** The variable of the node in each row. */
  node: string;
  /** The variable of each row: of the relationship, or at the root of the node. */
  row: string;
  /** The expression that is each row's own. */
  key: string;
  /** The expression that the cursors hold. */
  position: string;
  scope: string;
  around: Around;
  edgeType: string;
  /** The expression behind a field of the edge besides its node and cursor; undefined for fields of features. */
  edgeProperty: (name: string) => string | undefined;
}

/** The rows of a list at the root: nodes. */
export function nodeList(
  kind: Kind,
  node: string,
  {
    position,
    scope,
    around,
    match,
  }: Pick<ListSource, 'position' | 'scope' | 'around'> & { match: () => string },
): ListSource {
  return {
    kind,
    node,
    row: node,
    key: `${node}.id`,
    position,
    scope,
    around,
    edgeType: rootEdgeName(kind),
    edgeProperty: (name) => (name === 'match' ? match() : undefined),
  };
}

/** The rows of a relationship, ordered by its key. */
export function relationshipList(
  field: RelationshipField,
  node: string,
  relationship: string,
  around: Around,
  match = (): string => certain,
): ListSource {
  const key = `${relationship}.key`;
  return {
    kind: field.target,
    node,
    row: relationship,
    key,
    position: key,
    scope: relationshipScope(field),
    around,
    edgeType: relationshipEdgeName(field),
    edgeProperty: (name) => {
      if (name === 'match') return match();
      const property = linkProperties(field).find((declared) => declared.name === name);
      return property && linkValue(relationship, property);
    },
  };
}

export const relationshipScope = (field: RelationshipField): string => `${field.type}:${field.direction}`;

/** The days that a relationship is asked about: its own, or those of what it stands in. */
export function daysAsked({ args }: SelectedField, around: Around): Days | undefined {
  return daysAskedFor(args.validOn as string | null | undefined) ?? around.days;
}

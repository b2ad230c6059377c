import type { Kind, RelationshipField } from '../ontology/ontology';

/** The written naming rule of generated types: what a list at the root returns. */
export const rootConnectionName = (kind: Kind): string => `${kind.name}Connection`;
export const rootEdgeName = (kind: Kind): string => `${kind.name}Edge`;

/**
 * What the types of a relationship begin with. Relationships to one kind with the same properties share their types:
 * PlaceRelationshipEdge, ThingInvolvementEdge.
 */
export const relationshipTypesName = (field: RelationshipField): string =>
  `${field.target.name}${field.properties?.name ?? 'Relationship'}`;
export const relationshipEdgeName = (field: RelationshipField): string =>
  `${relationshipTypesName(field)}Edge`;
export const relationshipConnectionName = (field: RelationshipField): string =>
  `${relationshipTypesName(field)}Connection`;

/** The field beside a to-one relationship that gives its edge. */
export const edgeFieldName = (field: RelationshipField): string => `${field.name}Edge`;

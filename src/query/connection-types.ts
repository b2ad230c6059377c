import type { Kind, RelationshipField } from '../ontology/ontology';

/** The written naming rule of generated types: what a list at the root returns. */
export const rootConnectionName = (kind: Kind): string => `${kind.name}Connection`;
export const rootEdgeName = (kind: Kind): string => `${kind.name}Edge`;

/**
 * What a relationship returns. Relationships to one kind with the same properties share their types:
 * PlaceRelationshipEdge, ThingInvolvementEdge.
 */
export const relationshipEdgeName = (field: RelationshipField): string =>
  `${field.target.name}${field.properties?.name ?? 'Relationship'}Edge`;
export const relationshipConnectionName = (field: RelationshipField): string =>
  `${field.target.name}${field.properties?.name ?? 'Relationship'}Connection`;

/** The field beside a to-one relationship that gives its edge. */
export const edgeFieldName = (field: RelationshipField): string => `${field.name}Edge`;

import { GraphQLLocalDate } from 'graphql-scalars';
import { Certainty } from '../entities/evidence/certainty';
import type { PropertyDeclaration } from '../ontology/declarations';
import type { RelationshipField } from '../ontology/ontology';

/** What every relationship carries. */
export const propertiesOfAllLinks: readonly PropertyDeclaration[] = [
  {
    name: 'certainty',
    type: () => Certainty,
    required: true,
    description: 'How firmly a source supports the relationship.',
  },
  {
    name: 'validFrom',
    type: () => GraphQLLocalDate,
    description: 'First day on which it holds; null where no beginning is stated.',
  },
  {
    name: 'validTo',
    type: () => GraphQLLocalDate,
    description: 'Last day on which it holds; null where no end is stated.',
  },
];

/** The properties of a relationship's edge: those of all and those that its type declares. */
export function linkProperties({ properties }: RelationshipField): PropertyDeclaration[] {
  return [...propertiesOfAllLinks, ...(properties?.properties ?? [])];
}

/** The value of such a property; a relationship is stated unless it says otherwise. */
export function linkValue(relationship: string, { name, list }: PropertyDeclaration): string {
  if (name === 'certainty') return `coalesce(${relationship}.certainty, 'STATED')`;
  return list ? `coalesce(${relationship}.${name}, [])` : `${relationship}.${name}`;
}

import { GraphQLFloat, GraphQLID, GraphQLInt } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import type { EnumObject, PropertyDeclaration, PropertyType } from '../ontology/declarations';

/** What can be asked of a property, by what it holds. */
export type PropertySort = 'ID' | 'TEXT' | 'WHOLE_NUMBER' | 'NUMBER' | 'DATE' | 'BOOLEAN' | 'ENUM';

const scalarSorts = new Map<PropertyType, PropertySort>([
  [String, 'TEXT'],
  [Boolean, 'BOOLEAN'],
  [GraphQLID, 'ID'],
  [GraphQLInt, 'WHOLE_NUMBER'],
  [GraphQLFloat, 'NUMBER'],
  [GraphQLLocalDate, 'DATE'],
]);

/** How a property is compared; a scalar that is not listed is compared as its text. */
export function sortOf({ type }: PropertyDeclaration): PropertySort {
  const held = type();
  return scalarSorts.get(held) ?? (enumOf(held) ? 'ENUM' : 'TEXT');
}

/** The enum that a property holds members of. */
export function enumOf(type: PropertyType): EnumObject | undefined {
  const isScalar = typeof type !== 'object' || 'parseValue' in type;
  return isScalar ? undefined : type;
}

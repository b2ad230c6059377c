import { GraphQLFloat, GraphQLInt } from 'graphql';
import type { PropertyDeclaration } from '../ontology/declarations';

/**
 * A claimed value as the property holds it: codes in their one form, numbers as numbers. Statements keep a figure as it
 * was written, an exact decimal as text.
 */
export function storedValue(property: PropertyDeclaration, claimed: unknown): unknown {
  const type = property.type();
  if (type === GraphQLInt || type === GraphQLFloat) return Number(claimed);
  if (typeof claimed === 'string') return property.normalize?.(claimed) ?? claimed;
  return typeof claimed === 'number' ? String(claimed) : claimed;
}

import { isInputObjectType, isListType, isNonNullType, isScalarType, type GraphQLInputType } from 'graphql';
import type { LateBound } from './late-bound';
import { type Variables } from './late-bound';

/** Where a value stands: the name of a variable, then names of fields and places in lists. */
export type Place = readonly (string | number)[];

/**
 * What of a coerced variable a plan depends on: which fields are given, how many objects a list has, what is null, and
 * every value that says what to do (enums, booleans). Other values, and empty texts, which say that nothing is given, are
 * left open.
 */
export function shapeOf(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return shapeOf(type.ofType, value);
  if (value === undefined) return '';
  if (isOpen(type, value)) return '?';
  if (isListType(type) && Array.isArray(value)) {
    return `[${value.map((one) => shapeOf(type.ofType, one)).join()}]`;
  }
  if (!isInputObjectType(type) || !isObject(value)) return JSON.stringify(value);
  const fields = type.getFields();
  const shapes = Object.entries(value).map(([name, one]) => {
    const field = fields[name];
    return `${name}:${field ? shapeOf(field.type, one) : ''}`;
  });
  return `{${shapes.join()}}`;
}

/** A variable with what its shape leaves open late-bound. */
export function openedUp(
  type: GraphQLInputType,
  value: unknown,
  place: Place,
  lateBound: (place: Place) => LateBound<unknown>,
): unknown {
  if (isNonNullType(type)) return openedUp(type.ofType, value, place, lateBound);
  if (isOpen(type, value)) return lateBound(place);
  if (isListType(type) && Array.isArray(value)) {
    const ofOne = type.ofType;
    return value.map((one, index) => openedUp(ofOne, one, [...place, index], lateBound));
  }
  if (!isInputObjectType(type) || !isObject(value)) return value;
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const field = fields[name];
      return [name, field ? openedUp(field.type, one, [...place, name], lateBound) : one];
    }),
  );
}

export function valueAt(variables: Variables, place: Place): unknown {
  let value: unknown = variables;
  for (const step of place) value = (value as Record<string | number, unknown>)[step];
  return value;
}

function isOpen(type: GraphQLInputType, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (isListType(type)) return Array.isArray(value) && isLeaf(type.ofType);
  return isLeaf(type);
}

const openTypes = new Set(['ID', 'String', 'Int', 'Float']);

function isLeaf(type: GraphQLInputType): boolean {
  if (isNonNullType(type)) return isLeaf(type.ofType);
  return isScalarType(type) && openTypes.has(type.name);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

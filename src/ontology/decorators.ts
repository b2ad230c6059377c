import {
  declarationOf,
  type EntityClass,
  type EntityOptions,
  type PropertyOptions,
  type PropertyType,
  type RelationshipOptions,
} from './declarations';

/** Declares a class as a kind of thing (or, with `interface`, as what several kinds share). */
export function Entity(options: EntityOptions): ClassDecorator {
  return (target) => {
    declarationOf(target).entity = options;
  };
}

/** Declares a class as the properties that a relationship carries. */
export function RelationshipProperties(options: { description: string }): ClassDecorator {
  return (target) => {
    declarationOf(target).relationshipProperties = options;
  };
}

/** Declares a value that an entity (or a relationship) holds. */
export function Property(type: () => PropertyType, options: PropertyOptions): PropertyDecorator {
  return (prototype, name) => {
    declarationOf(prototype.constructor).properties.push({ ...options, name: String(name), type });
  };
}

/** Declares a relationship from this kind to another, and how it is called seen from there. */
export function Relationship(target: () => EntityClass, options: RelationshipOptions): PropertyDecorator {
  return (prototype, name) => {
    declarationOf(prototype.constructor).relationships.push({ ...options, name: String(name), target });
  };
}

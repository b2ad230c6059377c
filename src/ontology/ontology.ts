import {
  declarationOf,
  type Cardinality,
  type EntityClass,
  type EntityOptions,
  type Figures,
  type OrderName,
  type Period,
  type PropertyDeclaration,
  type RelationshipDeclaration,
} from './declarations';

export type Direction = 'OUT' | 'IN' | 'BOTH';

/** One direction of a relationship, as a field of a kind. */
export interface RelationshipField {
  name: string;
  type: string;
  direction: Direction;
  cardinality: Cardinality;
  description: string;
  target: Kind;
  properties: RelationshipPropertiesClass | undefined;
  /** It says where this kind is. */
  locates: boolean;
  /** The orders of its list that an index holds. */
  orderedBy: readonly OrderName[];
}

export interface RelationshipPropertiesClass {
  name: string;
  description: string;
  entityClass: EntityClass;
  properties: readonly PropertyDeclaration[];
}

/** A kind of thing with everything it inherits. */
export interface Kind {
  name: string;
  plural: string;
  description: string;
  isInterface: boolean;
  entityClass: EntityClass;
  /** The interfaces it implements, nearest first. */
  interfaces: readonly Kind[];
  /** The kinds that entities really have: itself, or the implementations of an interface. */
  concreteKinds: readonly Kind[];
  /** The labels of its nodes: the kind and every interface. */
  labels: readonly string[];
  properties: ReadonlyMap<string, PropertyDeclaration>;
  relationships: ReadonlyMap<string, RelationshipField>;
  /** The days of its own, where it has some. */
  period: Period | undefined;
  /** The orders of its list that an index holds, besides that of the ids. */
  orderedBy: readonly OrderName[];
  /** How its things are figures about others. */
  figures: Figures | undefined;
}

/** A relationship type with the two kinds it joins. */
export interface RelationshipType {
  type: string;
  source: Kind;
  target: Kind;
  declaration: RelationshipDeclaration;
  properties: RelationshipPropertiesClass | undefined;
}

interface MutableKind extends Kind {
  interfaces: Kind[];
  concreteKinds: Kind[];
  properties: Map<string, PropertyDeclaration>;
  relationships: Map<string, RelationshipField>;
}

/** The kind that declares a property of a kind: itself or the interface that it has it from. */
export function declaringKind(kind: Kind, property: PropertyDeclaration): Kind {
  const declares = ({ interfaces }: Kind): boolean =>
    interfaces.every((parent) => parent.properties.get(property.name) !== property);
  return (
    kind.interfaces.find((one) => one.properties.get(property.name) === property && declares(one)) ?? kind
  );
}

/** The kinds, their properties and relationships, resolved from a list of entity classes. */
export class Ontology {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly relationshipTypes: ReadonlyMap<string, RelationshipType>;

  constructor(classes: readonly EntityClass[]) {
    const kinds = new Map(classes.map((entityClass) => [entityClass, declareKind(entityClass)] as const));
    for (const kind of kinds.values()) inherit(kind, kinds);
    this.relationshipTypes = connect(kinds);
    this.kinds = indexByName(kinds.values());
  }

  /** The kind of a name; asking for an unknown one is a mistake in the program. */
  kind(name: string): Kind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`The ontology has no kind ${name}.`);
    return kind;
  }

  /** The properties that a kind declares itself, without those of its interfaces. */
  ownProperties(kind: Kind): PropertyDeclaration[] {
    return [...kind.properties.values()].filter((property) => declaringKind(kind, property) === kind);
  }

  /** The relationship fields that a kind declares or receives itself, without those of its interfaces. */
  ownRelationships(kind: Kind): RelationshipField[] {
    return [...kind.relationships.values()].filter(
      (field) => !kind.interfaces.some((parent) => parent.relationships.get(field.name) === field),
    );
  }

  get concreteKinds(): Kind[] {
    return [...this.kinds.values()].filter((kind) => !kind.isInterface);
  }
}

/** The classes a class extends, nearest first. */
function baseClasses(entityClass: EntityClass): EntityClass[] {
  const bases: EntityClass[] = [];
  for (
    let base = Object.getPrototypeOf(entityClass) as EntityClass | null;
    base && base !== Function.prototype;
    base = Object.getPrototypeOf(base) as EntityClass | null
  ) {
    bases.push(base);
  }
  return bases;
}

function entityOptions(entityClass: EntityClass): EntityOptions {
  const options = declarationOf(entityClass).entity;
  if (!options) throw new Error(`${entityClass.name} is listed as a kind but has no @Entity(…).`);
  return options;
}

function declareKind(entityClass: EntityClass): MutableKind {
  const {
    description,
    plural,
    interface: isInterface = false,
    period,
    figures,
    orderedBy = [],
  } = entityOptions(entityClass);
  const { name } = entityClass;
  return {
    name,
    plural,
    description,
    isInterface,
    entityClass,
    interfaces: [],
    concreteKinds: [],
    labels: [],
    properties: new Map(),
    relationships: new Map(),
    period,
    orderedBy,
    figures,
  };
}

function inherit(kind: MutableKind, kinds: ReadonlyMap<EntityClass, MutableKind>): void {
  const bases = baseClasses(kind.entityClass);
  for (const base of bases) {
    const parent = kinds.get(base);
    if (!parent) throw new Error(`${kind.name} extends ${base.name}, which is not listed as a kind.`);
    if (!parent.isInterface) throw new Error(`${kind.name} extends ${base.name}, which is not an interface.`);
    kind.interfaces.push(parent);
    if (!kind.isInterface) parent.concreteKinds.push(kind);
  }
  if (!kind.isInterface) kind.concreteKinds.push(kind);
  const period = [kind, ...kind.interfaces].find((one) => one.period)?.period;
  Object.assign(kind, { period, labels: [kind.name, ...kind.interfaces.map((parent) => parent.name)] });
  for (const declaring of [...bases].reverse().concat(kind.entityClass)) {
    for (const property of declarationOf(declaring).properties) kind.properties.set(property.name, property);
  }
}

/** Adds each relationship to its source and, as the inverse, to its target, and to all that inherit from them. */
function connect(kinds: ReadonlyMap<EntityClass, MutableKind>): Map<string, RelationshipType> {
  const types = new Map<string, RelationshipType>();
  for (const source of kinds.values()) {
    for (const declaration of declarationOf(source.entityClass).relationships) {
      const target = kinds.get(declaration.target());
      if (!target) throw new Error(`${source.name}.${declaration.name} leads to a class that is not a kind.`);
      const existing = types.get(declaration.type);
      if (existing) {
        throw new Error(
          `${source.name}.${declaration.name} and ${existing.source.name}.${existing.declaration.name} ` +
            `both use the relationship type ${declaration.type}; each declaration has its own.`,
        );
      }
      const properties = declaration.properties && relationshipProperties(declaration.properties());
      types.set(declaration.type, { type: declaration.type, source, target, declaration, properties });
      addField(kinds, source, forwardField(declaration, target, properties));
      if (declaration.inverse) addField(kinds, target, inverseField(declaration, source, properties));
      else if (!declaration.symmetric) {
        throw new Error(`${source.name}.${declaration.name} needs an inverse, or is symmetric.`);
      }
    }
  }
  return types;
}

function forwardField(
  declaration: RelationshipDeclaration,
  target: Kind,
  properties: RelationshipPropertiesClass | undefined,
): RelationshipField {
  const { name, type, cardinality, description, symmetric, locates = false, orderedBy = [] } = declaration;
  const direction = symmetric ? 'BOTH' : 'OUT';
  return { name, type, cardinality, description, target, properties, direction, locates, orderedBy };
}

function inverseField(
  declaration: RelationshipDeclaration,
  source: Kind,
  properties: RelationshipPropertiesClass | undefined,
): RelationshipField {
  const {
    name,
    description,
    cardinality = 'MANY',
    orderedBy = [],
  } = declaration.inverse ?? { name: '', description: '' };
  return {
    name,
    type: declaration.type,
    cardinality,
    description,
    target: source,
    properties,
    direction: 'IN',
    locates: false,
    orderedBy,
  };
}

function addField(kinds: ReadonlyMap<EntityClass, MutableKind>, owner: Kind, field: RelationshipField): void {
  for (const kind of kinds.values()) {
    if (kind !== owner && !kind.interfaces.includes(owner)) continue;
    if (kind.properties.has(field.name) || kind.relationships.has(field.name)) {
      throw new Error(`${kind.name} has two fields called ${field.name}; rename one (or an inverse).`);
    }
    kind.relationships.set(field.name, field);
  }
}

const relationshipPropertiesCache = new WeakMap<EntityClass, RelationshipPropertiesClass>();

function relationshipProperties(entityClass: EntityClass): RelationshipPropertiesClass {
  const cached = relationshipPropertiesCache.get(entityClass);
  if (cached) return cached;
  const { relationshipProperties: options, properties } = declarationOf(entityClass);
  if (!options)
    throw new Error(`${entityClass.name} is used as relationship properties without its decorator.`);
  const described = { name: entityClass.name, description: options.description, entityClass, properties };
  relationshipPropertiesCache.set(entityClass, described);
  return described;
}

function indexByName(kinds: Iterable<Kind>): Map<string, Kind> {
  const byName = new Map<string, Kind>();
  for (const kind of kinds) {
    if (byName.has(kind.name)) throw new Error(`Two kinds are called ${kind.name}.`);
    byName.set(kind.name, kind);
  }
  return byName;
}

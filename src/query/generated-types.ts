import 'reflect-metadata';
import { GraphQLInt } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Field, InterfaceType, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { Certainty } from '../entities/evidence/certainty';
import type { PropertyDeclaration, PropertyType } from '../ontology/declarations';
import { enumDescription } from '../ontology/enums';
import type { Kind, Ontology, RelationshipField } from '../ontology/ontology';
import { defaultPageSize, maximumPageSize } from './budget';
import {
  edgeFieldName,
  relationshipConnectionName,
  relationshipEdgeName,
  rootConnectionName,
  rootEdgeName,
} from './connection-types';
import { validOnDescription } from './valid-on';

/** The four parts of a page's position, as Relay's connection specification has them. */
@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More rows follow.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'The page follows a cursor, so rows come before it.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row, for `after`; null on an empty page.',
  })
  readonly endCursor!: string | null;
}

@InterfaceType({ description: 'A relationship as seen from one of its ends, with its evidence.' })
export abstract class RelationshipEdge {
  @Field(() => String, { description: 'Opaque position of this row, for `after`.' })
  readonly cursor!: string;

  @Field(() => Certainty, { description: 'How firmly a source supports the relationship.' })
  readonly certainty!: Certainty;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day on which it holds; null where no beginning is stated.',
  })
  readonly validFrom!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day on which it holds; null where no end is stated.',
  })
  readonly validTo!: string | null;
}

export const firstDescription = `How many rows: 1 to ${maximumPageSize}, ${defaultPageSize} when left out.`;
export const afterDescription =
  'Return the rows that follow this cursor (`cursor` or `endCursor` of an earlier page).';

/** Classes that stand for generated types, one for each name, so that features can refer to them. */
const classes = new Map<string, ClassType>();

function classNamed(name: string): ClassType {
  const existing = classes.get(name);
  if (existing) return existing;
  const created = { [name]: class {} }[name] as ClassType;
  classes.set(name, created);
  return created;
}

/** The class behind a generated connection at the root, for features that add fields to it or return it. */
export const rootConnectionClass = (kindName: string): ClassType => classNamed(`${kindName}Connection`);

/**
 * Tells type-graphql every type that follows from the ontology: kinds, connections, edges, enums. Call it with
 * a metadata storage of its own (see assembleSchema), because type-graphql's metadata are global.
 */
export function registerOntologyTypes(ontology: Ontology): ClassType[] {
  const registered = new Set<string>();
  registerEnum(Certainty, registered);
  for (const kind of ontology.kinds.values()) registerKind(ontology, kind, registered);
  for (const kind of listedKinds(ontology)) registerRootConnection(kind);
  return [...ontology.kinds.values()].map((kind) => kind.entityClass as ClassType);
}

/** The kinds with a list at the root: all but the interface of everything, which `nodes` answers. */
export function listedKinds(ontology: Ontology): Kind[] {
  return [...ontology.kinds.values()].filter((kind) => kind.interfaces.length > 0);
}

function registerKind(ontology: Ontology, kind: Kind, registered: Set<string>): void {
  const target = kind.entityClass as ClassType;
  const options = {
    description: kind.description,
    implements: kind.interfaces.map((parent) => parent.entityClass as ClassType),
  };
  if (kind.isInterface) InterfaceType(kind.name, options)(target);
  else ObjectType(kind.name, options)(target);
  for (const property of ontology.ownProperties(kind)) registerProperty(target, property, registered);
  for (const field of ontology.ownRelationships(kind)) registerRelationship(target, field, registered);
}

function registerProperty(target: ClassType, property: PropertyDeclaration, registered: Set<string>): void {
  const type = property.type();
  registerEnum(type, registered);
  const { description } = property;
  const prototype = target.prototype;
  if (property.list) Field(() => [type as StringConstructor], { description })(prototype, property.name);
  else {
    const nullable = !property.required;
    Field(() => type as StringConstructor, { description, nullable })(prototype, property.name);
  }
}

function registerEnum(type: PropertyType, registered: Set<string>): void {
  if (typeof type !== 'object' || 'parseValue' in type) return;
  const enumObject = type;
  const { name, description, values } = enumDescription(enumObject);
  if (registered.has(name)) return;
  registered.add(name);
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([key, text]) => [key, { description: text }]),
  );
  registerEnumType(enumObject as object, { name, description, valuesConfig });
}

function registerRelationship(target: ClassType, field: RelationshipField, registered: Set<string>): void {
  const prototype = target.prototype;
  const edge = registerRelationshipTypes(field, registered);
  const related = field.target.entityClass as ClassType;
  const { description } = field;
  if (field.cardinality === 'ONE') {
    Field(() => related, { description, nullable: true })(prototype, field.name);
    Field(() => edge, {
      nullable: true,
      description: `The relationship behind \`${field.name}\`, with its properties and provenance.`,
    })(prototype, edgeFieldName(field));
    registerValidOn(prototype, field.name, 0);
    registerValidOn(prototype, edgeFieldName(field), 0);
  } else {
    Field(() => classNamed(relationshipConnectionName(field)), { description })(prototype, field.name);
    registerPageArguments(prototype, field.name);
    registerValidOn(prototype, field.name, 2);
  }
}

export function registerValidOn(prototype: object, method: string, position: number): void {
  Arg('validOn', () => String, { nullable: true, description: validOnDescription })(
    prototype,
    method,
    position,
  );
}

export function registerPageArguments(prototype: object, method: string): void {
  Arg('first', () => GraphQLInt, { nullable: true, description: firstDescription })(prototype, method, 0);
  Arg('after', () => String, { nullable: true, description: afterDescription })(prototype, method, 1);
}

function registerRelationshipTypes(field: RelationshipField, registered: Set<string>): ClassType {
  const name = relationshipEdgeName(field);
  const edge = classNamed(name);
  if (registered.has(name)) return edge;
  registered.add(name);
  const related = field.target.entityClass as ClassType;
  const properties = field.properties?.properties ?? [];
  ObjectType(name, {
    description: `A relationship to ${field.target.name}. ${field.properties?.description ?? ''}`.trim(),
    implements: RelationshipEdge,
  })(edge);
  Field(() => related, { description: 'What the relationship leads to.' })(edge.prototype, 'node');
  for (const property of properties) registerProperty(edge, property, registered);
  registerConnection(relationshipConnectionName(field), edge, related, field.target.name);
  return edge;
}

function registerRootConnection(kind: Kind): void {
  const edge = classNamed(rootEdgeName(kind));
  const node = kind.entityClass as ClassType;
  ObjectType(rootEdgeName(kind), { description: `A row of a list of ${kind.name}.` })(edge);
  Field(() => String, { description: 'Opaque position of this row, for `after`.' })(edge.prototype, 'cursor');
  Field(() => node, { description: 'The row itself.' })(edge.prototype, 'node');
  registerConnection(rootConnectionName(kind), edge, node, kind.name);
}

function registerConnection(name: string, edge: ClassType, node: ClassType, kindName: string): void {
  const connection = classNamed(name);
  const prototype = connection.prototype;
  ObjectType(name, { description: `A page of ${kindName} (Relay connection).` })(connection);
  Field(() => [edge], { description: 'The rows with their cursors.' })(prototype, 'edges');
  Field(() => [node], { description: 'The rows without their cursors.' })(prototype, 'nodes');
  Field(() => PageInfo, { description: 'Where the page stands.' })(prototype, 'pageInfo');
  Field(() => GraphQLInt, { description: 'How many rows the whole list has; counted only when selected.' })(
    prototype,
    'totalCount',
  );
}

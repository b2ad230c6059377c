import 'reflect-metadata';
import { GraphQLInt } from 'graphql';
import { Arg, Field, InterfaceType, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { Comparator } from '../entities/figures/comparator';
import type { PropertyDeclaration, PropertyType } from '../ontology/declarations';
import { enumDescription } from '../ontology/enums';
import type { Kind, Ontology, RelationshipField } from '../ontology/ontology';
import {
  edgeFieldName,
  relationshipConnectionName,
  relationshipEdgeName,
  rootConnectionName,
  rootEdgeName,
} from './connection-types';
import { classNamed } from './generated-class';
import { registerGroupNodes } from './grouping/group-nodes';
import { InPlace } from './inputs/in-place';
import { GroupConnection } from './grouping/group.type';
import { propertiesOfAllLinks } from './link-properties';
import { PageInfo } from './page-info';
import { validOnDescription } from './valid-on';

export enum Match {
  CERTAIN = 'CERTAIN',
  POSSIBLE = 'POSSIBLE',
}

registerEnumType(Match, {
  name: 'Match',
  description: 'Whether a row meets the conditions that were asked for.',
  valuesConfig: {
    CERTAIN: { description: 'It meets them, whatever the sources leave open.' },
    POSSIBLE: {
      description: 'It may meet them: a source qualifies a number that is asked about, or states none.',
    },
  },
});

const matchDescription = 'Whether the row meets `where`; POSSIBLE only with `includePossible`.';

@InterfaceType({ description: 'A relationship as seen from one of its ends, with its evidence.' })
export abstract class RelationshipEdge {
  @Field(() => String, { description: 'Opaque position of this row, for `after` and `before`.' })
  readonly cursor!: string;

  @Field(() => Match, { description: matchDescription })
  readonly match!: Match;
}

/** The class behind a generated connection at the root, for features that add fields to it or return it. */
export const rootConnectionClass = (kindName: string): ClassType => classNamed(`${kindName}Connection`);

/** As rootConnectionClass, of a relationship; several may share it. */
export const relationshipConnectionClass = (field: RelationshipField): ClassType =>
  classNamed(relationshipConnectionName(field));

/**
 * Tells type-graphql every type that follows from the ontology: kinds, connections, edges, enums. Call it with
 * a metadata storage of its own (see assembleSchema), because type-graphql's metadata are global.
 */
export function registerOntologyTypes(ontology: Ontology): ClassType[] {
  const registered = new Set<string>();
  registerEnum(Comparator, registered);
  registerGroupNodes(ontology);
  for (const property of propertiesOfAllLinks)
    registerProperty(RelationshipEdge as ClassType, property, registered);
  for (const kind of ontology.kinds.values()) registerKind(ontology, kind, registered);
  for (const kind of listedKinds(ontology)) registerRootConnection(kind);
  return [InPlace, ...[...ontology.kinds.values()].map((kind) => kind.entityClass as ClassType)];
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
    Field(() => relationshipConnectionClass(field), { description })(prototype, field.name);
  }
}

function registerValidOn(prototype: object, method: string, position: number): void {
  Arg('validOn', () => String, { nullable: true, description: validOnDescription })(
    prototype,
    method,
    position,
  );
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
  Field(() => String, { description: 'Opaque position of this row, for `after` and `before`.' })(
    edge.prototype,
    'cursor',
  );
  Field(() => node, { description: 'The row itself.' })(edge.prototype, 'node');
  Field(() => Match, { description: matchDescription })(edge.prototype, 'match');
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
  Field(() => GroupConnection, {
    nullable: true,
    description: 'The rows of the whole list, gathered into groups.',
  })(prototype, 'groupBy');
}

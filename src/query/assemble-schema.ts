import {
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, getMetadataStorage, type ClassType } from 'type-graphql';
import type { Ontology } from '../ontology/ontology';
import {
  edgeFieldName,
  relationshipConnectionName,
  relationshipEdgeName,
  rootConnectionName,
  rootEdgeName,
} from './connection-types';
import { registerOntologyTypes } from './generated-types';
import { answerGroupNodes } from './grouping/group-nodes';
import { Group, GroupConnection, GroupEdge, GroupKeyValue, ValueSummary } from './grouping/group.type';
import { withListArguments } from './inputs/list-arguments';
import { linkProperties } from './link-properties';
import { listQueries } from './list-queries';
import { PageInfo } from './page-info';
import { readPlain, readPlanned, type PlannedNode } from './planned-node';
import type { RequestContext } from './request-context';
import { validateArguments } from './validate-arguments';

const storageHolder = globalThis as unknown as { TypeGraphQLMetadataStorage: unknown };

/**
 * The GraphQL schema of an ontology and of the features that answer special questions. type-graphql keeps its
 * metadata in one global place and only ever adds to it; the swap keeps assemblies (a throw-away kind in a
 * test, two ontologies in one process) out of each other's way.
 */
export function assembleSchema(ontology: Ontology, features: readonly ClassType[]): GraphQLSchema {
  const original = getMetadataStorage();
  const storage = storageFor(features);
  storageHolder.TypeGraphQLMetadataStorage = storage;
  try {
    const answered = new Set(storage.queries.map((query) => query.schemaName));
    const types = registerOntologyTypes(ontology);
    const built = buildSchemaSync({
      resolvers: [listQueries(ontology, answered), ...features] as unknown as [ClassType],
      orphanedTypes: types,
      validateFn: validateArguments,
    });
    const schema = withListArguments(built, ontology);
    answerFromPlans(schema, ontology);
    answerGroupNodes(schema);
    answerOnce(schema);
    return schema;
  } finally {
    storageHolder.TypeGraphQLMetadataStorage = original;
  }
}

/** A copy with the resolvers of the given features only, and types as declared, not as an earlier build left them. */
function storageFor(features: readonly ClassType[]): ReturnType<typeof getMetadataStorage> {
  const storage = getMetadataStorage().clone();
  const isOfFeature = ({ target }: { target: unknown }): boolean =>
    features.some((feature) => feature === target);
  storage.queries = storage.queries.filter(isOfFeature);
  storage.fieldResolvers = storage.fieldResolvers.filter(isOfFeature);
  storage.objectTypes = storage.objectTypes.map(asDeclared);
  storage.interfaceTypes = storage.interfaceTypes.map(asDeclared);
  return storage;
}

/** A build completes the fields of a type in place; without them it looks them up again. */
function asDeclared<T extends { fields?: unknown }>(type: T): T {
  const declared = { ...type };
  delete declared.fields;
  return declared;
}

/** The types of what plans return besides entities and relationships. */
const plainTypes: ReadonlySet<string> = new Set(
  [PageInfo, GroupConnection, GroupEdge, Group, GroupKeyValue, ValueSummary].map(({ name }) => name),
);

/**
 * Planned fields are read from what the plan returned, under their response keys and without type-graphql's
 * wrapper per field; fields that a feature resolves, and the types of features, keep theirs.
 */
function answerFromPlans(schema: GraphQLSchema, ontology: Ontology): void {
  const planned = plannedFields(ontology);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = (value) => (value as PlannedNode)['@kind'];
    if (!isObjectType(type)) continue;
    const names = planned.get(type.name);
    for (const field of Object.values(type.getFields())) {
      if (names?.has(field.name)) field.resolve = readPlanned;
      // Read by their names, without type-graphql's wrapper; answerGroupNodes answers those that lead to entities.
      else if (plainTypes.has(type.name)) field.resolve = readPlain;
    }
  }
}

/** A root field that was answered before graphql-js came to it is not answered again; see PlannedExecutor. */
function answerOnce(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve } = field as GraphQLField<unknown, RequestContext>;
    const once: GraphQLFieldResolver<unknown, RequestContext> = (source, args, context, info) =>
      context.answered.get(String(info.path.key)) ?? resolve?.(source, args, context, info);
    field.resolve = once as GraphQLFieldResolver<unknown, unknown>;
  }
}

/** The fields that plans answer, by the name of their type: those of the kinds and of the types made from them. */
function plannedFields(ontology: Ontology): Map<string, ReadonlySet<string>> {
  const planned = new Map<string, ReadonlySet<string>>();
  const connectionFields = new Set(['edges', 'nodes', 'pageInfo', 'totalCount', 'groupBy']);
  for (const kind of ontology.kinds.values()) {
    const relationships = [...kind.relationships.values()];
    const edgeFields = relationships.filter(({ cardinality }) => cardinality === 'ONE').map(edgeFieldName);
    planned.set(kind.name, new Set([...kind.properties.keys(), ...kind.relationships.keys(), ...edgeFields]));
    planned.set(rootConnectionName(kind), connectionFields);
    planned.set(rootEdgeName(kind), new Set(['cursor', 'node', 'match']));
    for (const field of relationships) {
      const properties = linkProperties(field).map(({ name }) => name);
      planned.set(relationshipConnectionName(field), connectionFields);
      planned.set(relationshipEdgeName(field), new Set(['cursor', 'node', 'match', ...properties]));
    }
  }
  return planned;
}

import 'reflect-metadata';
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type ClassType } from 'type-graphql';
import type { Ontology } from '../ontology/ontology';
import { registerOntologyTypes } from './generated-types';
import { listQueries } from './list-queries';
import { readPlanned, type PlannedNode } from './planned-node';
import { validateArguments } from './validate-arguments';

const storageHolder = globalThis as unknown as { TypeGraphQLMetadataStorage: unknown };

/**
 * The GraphQL schema of an ontology and of the features that answer special questions. type-graphql keeps its
 * metadata in one global place and only ever adds to it; the swap keeps assemblies (a throw-away kind in a
 * test, two ontologies in one process) out of each other's way.
 */
export function assembleSchema(ontology: Ontology, features: readonly ClassType[]): GraphQLSchema {
  const original = getMetadataStorage();
  storageHolder.TypeGraphQLMetadataStorage = original.clone();
  try {
    const types = registerOntologyTypes(ontology);
    const answered = new Set(
      original.queries
        .filter((query) => features.includes(query.target as ClassType))
        .map((query) => query.schemaName),
    );
    const schema = buildSchemaSync({
      resolvers: [listQueries(ontology, answered), ...features] as unknown as [ClassType],
      orphanedTypes: types,
      validateFn: validateArguments,
    });
    answerFromPlans(schema, ontology);
    return schema;
  } finally {
    storageHolder.TypeGraphQLMetadataStorage = original;
  }
}

/**
 * Planned fields are read from what the plan returned, without type-graphql's wrapper per field; fields that a
 * feature resolves keep theirs.
 */
function answerFromPlans(schema: GraphQLSchema, ontology: Ontology): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = (value) => (value as PlannedNode)['@kind'];
    if (!isObjectType(type)) continue;
    const kind = ontology.kinds.get(type.name);
    const generated = /(Connection|Edge)$/.test(type.name);
    if (!kind && !generated) continue;
    for (const field of Object.values(type.getFields())) {
      const planned = kind
        ? kind.properties.has(field.name) || kind.relationships.has(field.name.replace(/Edge$/, ''))
        : ['edges', 'nodes', 'node', 'cursor', 'pageInfo', 'totalCount', 'certainty'].includes(field.name);
      if (planned || field.extensions.planned === true) field.resolve = readPlanned;
    }
  }
}

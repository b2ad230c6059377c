import { createRequire } from 'node:module';
import type { GraphQLSchema } from 'graphql';
import type { Driver } from 'neo4j-driver';

/** As much of @neo4j/graphql as is used here. Written down, since its types are installed only where the bench runs. */
interface Library {
  readonly Neo4jGraphQL: new (options: { typeDefs: string; driver: Driver }) => {
    getSchema: () => Promise<GraphQLSchema>;
  };
}

export const { Neo4jGraphQL } = createRequire(__filename)('@neo4j/graphql') as Library;

import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify from 'fastify';
import neo4j from 'neo4j-driver';
import type { ServeOptions, Serving } from '../contender';
import { Neo4jGraphQL } from './library';
import { telling } from './telling-driver';
import { typeDefinitions } from './type-definitions';

interface Context {
  readonly sessionConfig: { readonly database: string };
}

/** The Apollo Server and the fastify that ipgraph has too, so that what differs is the library. */
export async function serve({ database: settings, tell }: ServeOptions): Promise<Serving> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
  const library = new Neo4jGraphQL({
    typeDefs: typeDefinitions,
    driver: tell ? telling(driver, tell) : driver,
  });
  const http = fastify();
  const apollo = new ApolloServer<Context>({
    schema: await library.getSchema(),
    introspection: true,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(http)],
  });
  await apollo.start();
  await http.register(fastifyApollo(apollo), {
    context: () => Promise.resolve({ sessionConfig: { database: settings.database } }),
  });
  const url = await http.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    stop: async () => {
      await apollo.stop();
      await http.close();
      await driver.close();
    },
  };
}

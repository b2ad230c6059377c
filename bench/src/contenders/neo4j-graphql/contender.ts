import path from 'node:path';
import type { Contender } from '../contender';
import { dataOf, graphqlRequest, variablesOf } from '../graphql-requests';
import { serve } from './serve';

/** @neo4j/graphql over Apollo Server and fastify, as its documentation has it; see type-definitions.ts. */
export const neo4jGraphql: Contender = {
  name: '@neo4j/graphql',
  isOurs: false,
  module: path.join(__dirname, 'serve.js'),
  serve,
  noForm: ({ neo4jGraphql: form }) => ('none' in form ? form.none : undefined),
  requestOf: async ({ neo4jGraphql: form }, asked, { send }) => {
    if ('none' in form) throw new Error(form.none);
    return graphqlRequest(form.document, await variablesOf(form, asked, send));
  },
  read: ({ neo4jGraphql: form }, response) => {
    if ('none' in form) throw new Error(form.none);
    return form.answer(dataOf(response) as never);
  },
};

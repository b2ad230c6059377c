import path from 'node:path';
import { Database, projectFolder, startServer, withOneParameter } from '../built';
import type { Entry } from '../../../src/api/server';
import type { ExportForm, GraphqlForm, Operation } from '../operation';
import { Refusal, type Contender, type HttpRequest } from './contender';
import { dataOf, graphqlRequest, variablesOf } from './graphql-requests';

/** This server: the process that `ipgraph` itself starts for each worker. */
const ipgraphBy = (name: string, entry: Entry): Contender => ({
  name,
  isOurs: true,
  settings: { entry },
  program: { file: path.join(projectFolder, 'dist/serving/worker.js'), arguments: [] },
  serveTelling: async (settings, tell) => {
    const database = Database.open(settings);
    database.onStatement(({ text, parameters }) => {
      tell(withOneParameter(text, parameters));
    });
    const server = await startServer({
      database,
      host: '127.0.0.1',
      port: 0,
      requestTimeoutMilliseconds: 60_000,
      pagesFolder: path.join(projectFolder, 'dist/web'),
      entry,
      logLevel: 'silent',
    });
    return {
      url: server.url,
      stop: async () => {
        await server.stop();
        await database.close();
      },
    };
  },
  noForm: () => undefined,
  requestOf: async ({ ipgraph: form }, asked, { send }) => {
    const variables = await variablesOf(form, asked, send);
    return isExport(form) ? exportRequest(form, variables) : graphqlRequest(form.document, variables);
  },
  read: ({ ipgraph: form }: Operation, response) => {
    if (!isExport(form)) return form.answer(dataOf(response) as never);
    if (response.status === 200) return form.answer(response.body);
    dataOf(response);
    throw new Refusal(`HTTP ${response.status}`, response.body.slice(0, 200));
  },
});

export const ipgraphLean = ipgraphBy('ipgraph', 'lean');
export const ipgraphApollo = ipgraphBy('ipgraph by Apollo', 'apollo');

const isExport = (form: ExportForm | GraphqlForm): form is ExportForm => 'rows' in form;

const exportRequest = ({ document, rows }: ExportForm, variables: object): HttpRequest => ({
  path: '/export',
  body: JSON.stringify({ query: document, variables, format: 'csv', language: 'en', limit: rows }),
});

import path from 'node:path';
import { Database, projectFolder, startServer, withOneParameter } from '../built';
import type { Entry } from '../../../src/api/server';
import type { Operation } from '../operation';
import { Refusal, type Contender } from './contender';
import { dataOf } from './graphql-requests';
import { ipgraphRequest, isExport } from './ipgraph-requests';

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
  requestOf: (operation, asked, { send }) => ipgraphRequest(operation, asked, send),
  read: ({ ipgraph: form }: Operation, response) => {
    if (!isExport(form)) return form.answer(dataOf(response) as never);
    if (response.status === 200) return form.answer(response.body);
    dataOf(response);
    throw new Refusal(`HTTP ${response.status}`, response.body.slice(0, 200));
  },
});

export const ipgraphLean = ipgraphBy('ipgraph', 'lean');
export const ipgraphApollo = ipgraphBy('ipgraph by Apollo', 'apollo');

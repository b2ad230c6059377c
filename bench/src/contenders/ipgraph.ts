import path from 'node:path';
import type { Entry } from '../../../src/api/server';
import type { Operation } from '../operation';
import { Refusal, type Contender } from './contender';
import { dataOf } from './graphql-requests';
import { ipgraphRequest, isExport } from './ipgraph-requests';
import { serve } from './ipgraph-server';

const ipgraphBy = (name: string, entry: Entry): Contender => ({
  name,
  isOurs: true,
  settings: { entry },
  module: path.join(__dirname, 'ipgraph-server.js'),
  serve,
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

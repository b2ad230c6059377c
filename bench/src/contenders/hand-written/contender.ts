import path from 'node:path';
import { Refusal, type Contender } from '../contender';
import { serve } from './serve';

/**
 * The limit: no GraphQL, no validation, one statement per operation, its answer written as JSON. What comes near to it
 * has nothing left to gain above the database.
 */
export const handWritten: Contender = {
  name: 'hand-written',
  isOurs: false,
  module: path.join(__dirname, 'serve.js'),
  serve,
  noForm: () => undefined,
  requestOf: async ({ name, handWritten: form }, asked, { run }) => ({
    path: `/${name}`,
    body: JSON.stringify((await form.parameters?.(asked, run)) ?? asked),
  }),
  read: (_operation, { status, body }) => {
    if (status !== 200) throw new Refusal(`HTTP ${status}`, body);
    return JSON.parse(body) as unknown;
  },
};

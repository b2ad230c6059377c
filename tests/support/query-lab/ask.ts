import { getOperationAST, graphql, parse } from 'graphql';
import type { Database } from '../../../src/database/database';
import { assembleSchema } from '../../../src/query/assemble-schema';
import { PlannedExecutor, type ValidOperation } from '../../../src/query/execution/planned-executor';
import { RequestContext } from '../../../src/query/request-context';
import { lab } from './kinds';

const schema = assembleSchema(lab, []);
const executor = new PlannedExecutor(schema);
/** Each text is one document, as in a server that has accepted it, so that its plans are kept from one question to the next. */
const documents = new Map<string, Omit<ValidOperation, 'variables'>>();

/** Answers as the server does: by closures and kept plans, and where something is wrong by graphql-js, which says what. */
export async function ask(
  database: Database,
  source: string,
  variables: Record<string, unknown>,
): Promise<object> {
  const contextValue = new RequestContext(database, lab, 60_000);
  const planned = await executor.answer({ ...documentOf(source), variables }, contextValue);
  if (planned) return planned;
  const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue });
  if (errors || !data) throw errors?.[0] ?? new Error('No answer.');
  return data;
}

function documentOf(source: string): Omit<ValidOperation, 'variables'> {
  const known = documents.get(source);
  if (known) return known;
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The text holds no operation.');
  const one = { document, operation };
  documents.set(source, one);
  return one;
}

import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import { Kind, valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';
import type { ReadOperation } from '../exporting/plan-table';
import { FailedAnswer } from '../exporting/refusal';
import { RequestContext } from '../query/request-context';
import type { Variables } from '../tabular/selection';

/** A request whose operation is parsed and validated under the rules of every request, and not run. */
class ReadingContext extends RequestContext {
  /** Shared with the shallow copy that Apollo hands on. */
  readonly found: { operation?: Omit<ReadOperation, 'variables'> } = {};
}

/** Answers requests of a ReadingContext before they run. */
export function readWithoutRunning(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: ({ contextValue, document, operation: definition, response: { http } }) => {
          if (!(contextValue instanceof ReadingContext)) return Promise.resolve(null);
          const fragments = document.definitions.flatMap((one) =>
            one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
          );
          contextValue.found.operation = { document, definition, fragments: new Map(fragments) };
          return Promise.resolve({ http, body: { kind: 'single', singleResult: { data: null } } });
        },
      }),
  };
}

/** Reads an operation through the server's own parsing and rules. Fails with a FailedAnswer where these refuse it. */
export async function readOperation(
  apollo: ApolloServer<RequestContext>,
  context: RequestContext,
  {
    query,
    operationName,
    variables,
  }: { query: string; operationName: string | undefined; variables: Variables },
): Promise<ReadOperation> {
  const contextValue = new ReadingContext(context.database, context.ontology, 0);
  const named = operationName === undefined ? {} : { operationName };
  const { body } = await apollo.executeOperation({ query, variables, ...named }, { contextValue });
  const { operation } = contextValue.found;
  if (operation) return { ...operation, variables: { ...defaultsOf(operation.definition), ...variables } };
  throw new FailedAnswer((body.kind === 'single' ? body.singleResult.errors : undefined) ?? []);
}

/** What the operation itself gives for variables that the caller leaves out. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

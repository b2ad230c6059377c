import type { ApolloServerPlugin } from '@apollo/server';
import type { PlannedExecutor } from '../query/execution/planned-executor';
import type { RequestContext } from '../query/request-context';
import type { AcceptedDocuments } from './accepted-documents';

/** Answers what is planned throughout; graphql-js runs what is not, or what something is wrong with. */
export function answerPlanned(
  executor: PlannedExecutor,
  accepted: AcceptedDocuments,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ contextValue, source, document, operation, request, response }) => {
          const { variables } = request;
          const data = await executor.answer({ document, operation, variables }, contextValue);
          if (!data) return null;
          accepted.add(source, document);
          return { http: response.http, body: { kind: 'single', singleResult: { data } } };
        },
      }),
  };
}

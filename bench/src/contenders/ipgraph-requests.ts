import type { ExportForm, GraphqlForm, Operation, Variables } from '../operation';
import type { HttpRequest, Send } from './contender';
import { graphqlRequest, variablesOf } from './graphql-requests';

/** What this server is sent for an operation. */
export async function ipgraphRequest(
  { ipgraph: form }: Operation,
  asked: Variables,
  send: Send,
): Promise<HttpRequest> {
  const variables = await variablesOf(form, asked, send);
  return isExport(form) ? exportRequest(form, variables) : graphqlRequest(form.document, variables);
}

export const isExport = (form: ExportForm | GraphqlForm): form is ExportForm => 'rows' in form;

const exportRequest = ({ document, rows }: ExportForm, variables: Variables): HttpRequest => ({
  path: '/export',
  body: JSON.stringify({ query: document, variables, format: 'csv', language: 'en', limit: rows }),
});

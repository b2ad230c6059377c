import type { AskGraphql, ExportForm, GraphqlForm, Variables } from '../operation';
import { Refusal, type HttpRequest, type HttpResponse, type Send } from './contender';

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export const graphqlRequest = (document: string, variables: Variables): HttpRequest => ({
  path: '/graphql',
  body: JSON.stringify({ query: document, variables }),
});

export const askBy =
  (send: Send): AskGraphql =>
  async (document, variables) =>
    dataOf(await send(graphqlRequest(document, variables)));

export async function variablesOf(
  form: GraphqlForm | ExportForm,
  asked: Variables,
  send: Send,
): Promise<Variables> {
  return (await form.variables?.(asked, askBy(send))) ?? asked;
}

export function dataOf({ status, body }: HttpResponse): unknown {
  const { data, errors } = parsed(body);
  const [error] = errors ?? [];
  if (error) throw new Refusal(error.extensions?.code ?? `HTTP ${status}`, error.message);
  if (data === undefined || data === null) throw new Refusal(`HTTP ${status}`, body.slice(0, 200));
  return data;
}

function parsed(body: string): GraphqlAnswer {
  try {
    return JSON.parse(body) as GraphqlAnswer;
  } catch {
    return {};
  }
}

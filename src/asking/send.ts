import { z } from 'zod';
import { failure } from '../failures/failure';
import type { Variables } from '../tabular/selection';
import type { Operation } from './operation';

/** The server ends a statement after 8 s; an operation may need several, one after the other. */
const PATIENCE_SECONDS = 120;

const graphQLError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  locations: z.array(z.object({ line: z.number(), column: z.number() })).optional(),
  extensions: z.object({ code: z.string().optional() }).optional(),
});

const answer = z
  .object({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z.array(graphQLError).default([]),
  })
  .refine(({ data, errors }) => data !== undefined || errors.length > 0);

export type GraphQLAnswer = z.infer<typeof answer>;
export type GraphQLErrorAnswer = z.infer<typeof graphQLError>;

/** Where GraphQL answers on a server that is named with or without its path. Fails with BAD_USAGE. */
export function graphQLAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw failure('BAD_USAGE', {
      en: `--url ${url} is not an address. Give one such as http://127.0.0.1:4000.`,
      zh: `--url ${url} 不是有效地址。请给出如 http://127.0.0.1:4000 的地址。`,
    });
  }
  if (address.pathname === '/') address.pathname = '/graphql';
  return address.href;
}

/** Sends one operation and reads what came back, whatever the HTTP status says. */
export async function send(
  url: string,
  { text, name }: Operation,
  variables: Variables,
  signal?: AbortSignal,
): Promise<GraphQLAnswer> {
  const patience = AbortSignal.timeout(PATIENCE_SECONDS * 1_000);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: text, operationName: name, variables }),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    const parsed = answer.safeParse(parseJson(await response.text()));
    if (parsed.success) return parsed.data;
    throw failure('SERVER_ANSWER_NOT_UNDERSTOOD', { url, status: response.status });
  } catch (error) {
    if (patience.aborted) {
      throw failure('SERVER_UNREACHABLE', { url, reason: `no answer within ${PATIENCE_SECONDS} s` });
    }
    if (error instanceof TypeError) throw failure('SERVER_UNREACHABLE', { url, reason: reasonOf(error) });
    throw error;
  }
}

/** `fetch` says "fetch failed"; why stands behind it. */
function reasonOf({ cause, message }: TypeError): string {
  const { code, message: reason } = (cause ?? {}) as NodeJS.ErrnoException;
  return code ?? (reason || message);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type { TypedDocumentString } from './generated';

/** One error of an answer, as the API words it, with its stable code. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** The field that it concerns; empty where the whole operation was refused. */
  readonly path: readonly (string | number)[];
  /** What else the API says of it, such as what differs. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What the API answered: the data, and for what is lacking in it the refusals. */
export interface Answer<Data> {
  readonly data: Data;
  readonly refusals: readonly Refusal[];
}

/** An operation that has no data at all, or a server that did not answer as one. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(
    readonly code: string,
    message: string,
    readonly refusals: readonly Refusal[] = [],
  ) {
    super(message);
  }
}

interface ResponseBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** Asks one operation of the public API. Rejects with `NoAnswer`, or with the signal's reason when it is aborted. */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer<Data>> {
  const { data, errors = [] } = await post<Data>(document.toString(), variables, signal);
  const refusals = errors.map(({ message, path = [], extensions = {} }) => {
    const code = typeof extensions.code === 'string' ? extensions.code : 'UNKNOWN';
    return { code, message, path, extensions };
  });
  if (data === null || data === undefined) {
    const [first] = refusals;
    throw new NoAnswer(first?.code ?? 'NO_DATA', first?.message ?? 'The answer has no data.', refusals);
  }
  return { data, refusals };
}

async function post<Data>(
  query: string,
  variables: unknown,
  signal: AbortSignal,
): Promise<ResponseBody<Data>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new NoAnswer('SERVER_NOT_REACHED', 'The server does not answer.');
  });
  // GraphQL errors come as JSON with a 4xx status; anything else is not the API's answer (a proxy's page, say).
  if (!(response.headers.get('content-type') ?? '').includes('json')) {
    throw new NoAnswer('NOT_AN_ANSWER', `The server answered ${response.status}, not JSON.`);
  }
  return (await response.json()) as ResponseBody<Data>;
}

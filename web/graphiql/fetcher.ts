import type { GraphiQLProps } from 'graphiql';

interface Observer {
  next(result: unknown): void;
  error(reason: unknown): void;
  complete(): void;
}

/**
 * Sends an operation to POST /graphql of the same origin. The answer is an observable, not a promise, because
 * only an observable lets GraphiQL's stop button, and a change of tab, abort the request: with a promise the
 * late answer of one tab would be shown in another.
 */
export const fetcher: GraphiQLProps['fetcher'] = (operation, options) => ({
  subscribe(observer: Observer) {
    const abort = new AbortController();
    postOperation(operation, options?.headers, abort.signal).then(
      (result) => {
        observer.next(result);
        observer.complete();
      },
      (reason: unknown) => {
        if (!abort.signal.aborted) observer.error(reason);
      },
    );
    return {
      unsubscribe() {
        abort.abort();
      },
    };
  },
});

/** The server's answer to one operation, errors and all; rejects where there is none. */
export async function postOperation(
  operation: object,
  headers?: Record<string, string>,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
    signal: signal ?? null,
  });
  // GraphQL errors come as JSON with a 4xx status; anything else is not the API's answer (a proxy's page, say).
  if (!(response.headers.get('content-type') ?? '').includes('json')) {
    throw new Error(`The server answered ${response.status} ${response.statusText}, not JSON.`);
  }
  return response.json();
}

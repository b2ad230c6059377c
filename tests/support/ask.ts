/** What came back over HTTP, errors and all. */
export interface Answer {
  status: number;
  data: Record<string, unknown> | null;
  errors: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Posts an operation to a server as any client would; unlike a client library it never throws for errors. */
export async function ask(
  serverUrl: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${serverUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Partial<Answer>;
  return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
}

/** The codes of an answer's errors, in their order. */
export function codesOf({ errors }: Answer): unknown[] {
  return errors.map((error) => error.extensions.code);
}

/** The data of an operation that must not fail. */
export async function dataOf(
  serverUrl: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const { data, errors } = await ask(serverUrl, query, variables);
  if (data === null || errors.length > 0) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
  return data;
}

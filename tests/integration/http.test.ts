import { createServer, type AddressInfo } from 'node:net';
import { startServer, type RunningServer } from '../../src/api/server';
import { limits } from '../../src/api/limits';
import { Database } from '../../src/database/database';
import { ask as askOnce, codesOf, type Answer } from '../support/ask';
import {
  fixture,
  startSecondServer,
  startTestServer,
  withImpatientServer,
  type TestServer,
} from '../support/test-server';

let server: TestServer;
/** Answers through Apollo Server alone. */
let throughApollo: RunningServer;

beforeAll(async () => {
  server = await startTestServer(fixture('chain-twin'));
  throughApollo = await startSecondServer(server.database, { entry: 'apollo' });
}, 60_000);

afterAll(async () => {
  await throughApollo.stop();
  await server.stop();
});

interface Response {
  status: number;
  headers: Headers;
  text: string;
  /** The codes of the errors in the body. */
  codes: unknown[];
}

async function send(path: string, init: RequestInit = {}, url = server.url): Promise<Response> {
  const response = await fetch(url + path, init);
  const text = await response.text();
  const { errors = [] } = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    errors?: { extensions?: { code?: unknown } }[];
  };
  return {
    status: response.status,
    headers: response.headers,
    text,
    codes: errors.map((error) => error.extensions?.code),
  };
}

/** Posts three times: to be accepted, to be answered past Apollo Server, and through it. The answers are the same. */
async function post(body: string, contentType = 'application/json', more = {}): Promise<Response> {
  const init = { method: 'POST', headers: { 'content-type': contentType, ...more }, body };
  const first = await send('/graphql', init);
  const lean = await send('/graphql', init);
  const apollo = await send('/graphql', init, throughApollo.url);
  expect(lasting(lean)).toEqual(lasting(first));
  expect(lasting(lean)).toEqual(lasting(apollo));
  return lean;
}

/** All of an answer but its time and the ids of its errors. */
function lasting({ headers, text, ...others }: Response): unknown {
  return {
    ...others,
    headers: [...headers].filter(([name]) => name !== 'date'),
    text: text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an id'),
  };
}

async function ask(url: string, query: string, variables = {}): Promise<Answer> {
  if (url !== server.url) return askOnce(url, query, variables);
  const { status, text } = await post(operation(query, variables));
  const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
  return { status, data, errors };
}

const operation = (query: string, variables = {}) => JSON.stringify({ query, variables });

describe('health', () => {
  it('is live and ready', async () => {
    expect(await send('/live')).toMatchObject({ status: 200, text: '{"status":"live"}' });
    expect(await send('/ready')).toMatchObject({ status: 200, text: '{"status":"ready"}' });
  });
});

describe('ways to ask', () => {
  const answer = '{"data":{"node":{"id":"Product:tea"}}}\n';
  const query = 'query ($id: ID!) { node(id: $id) { id } }';
  const variables = { id: 'Product:tea' };

  it('takes a POST of JSON', async () => {
    expect(await post(operation(query, variables))).toMatchObject({ status: 200, text: answer });
  });

  it('takes a GET with the header that a page of another origin cannot set', async () => {
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const answered = await send(`/graphql?${parameters.toString()}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(answered).toMatchObject({ status: 200, text: answer });
  });

  it.each([
    '*/*',
    'application/json',
    'application/json, text/plain, */*',
    'application/graphql-response+json, application/json',
    'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8',
    'application/json;q=0.5, application/graphql-response+json',
    'image/png',
  ])('answers who accepts %s the same with and without Apollo Server', async (accept) => {
    const { status } = await post(operation(query, variables), 'application/json', { accept });
    expect(status).toBe(accept === 'image/png' ? 406 : 200);
  });

  it('runs the operation that is named', async () => {
    const body = {
      query: 'query A { __typename } query B { node(id: "Product:tea") { id } }',
      operationName: 'B',
    };
    expect(await post(JSON.stringify(body))).toMatchObject({ status: 200, text: answer });
  });

  it.each([
    ['a GET without that header', async () => send('/graphql?query={__typename}'), 400, 'BAD_REQUEST'],
    ['plain text', async () => post(operation('{__typename}'), 'text/plain'), 400, 'BAD_REQUEST'],
    [
      'a form',
      async () => post('query={__typename}', 'application/x-www-form-urlencoded'),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no JSON', async () => post('{"query": '), 400, 'BAD_REQUEST'],
    ['an empty object', async () => post('{}'), 400, 'BAD_REQUEST'],
    ['several operations at once', async () => post(`[${operation('{__typename}')}]`), 400, 'BAD_REQUEST'],
  ])('refuses %s', async (_what, request, status, code) => {
    expect(await request()).toMatchObject({ status, codes: [code] });
  });

  it('sets the headers that protect a browser', async () => {
    const { headers } = await post(operation('{__typename}'));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split(';')).toEqual(
      expect.arrayContaining(["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('limits', () => {
  const nested = (levels: number) =>
    `{ node(id: "District:990101") { ... on District { partOf ${'{ partOf '.repeat(levels - 3)}{ id }${' }'.repeat(levels - 3)} } } }`;
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, number) => `a${number}: __typename`).join(' ')} }`;
  const directives = (count: number) => `{ ${'... @include(if: true) { __typename } '.repeat(count)} }`;

  it.each([
    [
      'a body that is too large',
      operation('{__typename}', { filler: 'x'.repeat(limits.bodyBytes) }),
      413,
      'BODY_TOO_LARGE',
    ],
    [
      'a document that is too long',
      operation(`{__typename${' '.repeat(limits.documentCharacters)}}`),
      413,
      'DOCUMENT_TOO_LONG',
    ],
    [
      'a document of too many tokens',
      operation(`{${' a'.repeat(limits.tokens)}}`),
      400,
      'GRAPHQL_PARSE_FAILED',
    ],
    ['too many levels', operation(nested(limits.depth + 1)), 400, 'QUERY_TOO_DEEP'],
    [
      'too many levels through a fragment',
      operation(
        `${nested(limits.depth - 1).replace('{ id }', '{ ...More }')} fragment More on Place { partOf { partOf { id } } }`,
      ),
      400,
      'QUERY_TOO_DEEP',
    ],
    ['too many aliases', operation(aliases(limits.aliases + 1)), 400, 'TOO_MANY_ALIASES'],
    ['too many directives', operation(directives(limits.directives + 1)), 400, 'TOO_MANY_DIRECTIVES'],
    [
      'more nodes than an operation may ask for',
      operation('{ things(first: 100) { nodes { maybeSameAs(first: 100) { nodes { id } } } } }'),
      200,
      'QUERY_TOO_EXPENSIVE',
    ],
    [
      'more ids than are taken at once',
      operation('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(251).fill('Product:tea') }),
      200,
      'TOO_MANY_IDS',
    ],
    ['a page that is too large', operation('{ things(first: 101) { totalCount } }'), 200, 'BAD_PAGE_SIZE'],
    ['a broken document', operation('{'), 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', operation('{ nothing }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of another type',
      operation('query ($first: Int) { things(first: $first) { totalCount } }', { first: 'many' }),
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an argument out of its range',
      operation('{ observations(year: 1) { totalCount } }'),
      200,
      'INVALID_MIN',
    ],
    [
      'arguments that do not go together',
      operation('{ partnerships { nodes { via } } }'),
      200,
      'BAD_ARGUMENTS',
    ],
  ])('refuse %s', async (_what, body, status, code) => {
    const refused = await post(body);
    expect(refused).toMatchObject({ status, codes: expect.arrayContaining([code]) as unknown });
    expect(new Set(refused.codes)).toEqual(new Set([code]));
  });

  it('let through what just keeps them', async () => {
    for (const document of [nested(limits.depth), aliases(limits.aliases), directives(limits.directives)]) {
      expect((await ask(server.url, document)).errors).toEqual([]);
    }
    const ids = Array.from({ length: 250 }, () => 'Product:tea');
    const { data } = await ask(server.url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(data?.nodes).toHaveLength(250);
  });

  it('count pages of the whole operation together', async () => {
    const page = 'things(first: 100) { nodes { maybeSameAs(first: 60) { totalCount nodes { id } } } }';
    expect((await ask(server.url, `{ ${page} }`)).errors).toEqual([]);
    expect(codesOf(await ask(server.url, `{ ${page} again: ${page} }`))).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('end an operation whose time is over', async () => {
    const { data, errors } = await withImpatientServer(server.database, (url) =>
      ask(url, '{ node(id: "Product:tea") { id } }'),
    );
    expect(data).toEqual({ node: null });
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/took too long/) as unknown, extensions: { code: 'TIMEOUT' } },
    ]);
  });
});

describe('a database that does not answer', () => {
  const password = 'a-secret-password';
  let port: number;
  let cutOff: RunningServer;
  let database: Database;

  beforeAll(async () => {
    port = await closedPort();
    database = Database.open({
      uri: `bolt://127.0.0.1:${port}`,
      user: 'somebody',
      password,
      database: 'neo4j',
    });
    cutOff = await startServer({
      database,
      host: '127.0.0.1',
      port: 0,
      requestTimeoutMilliseconds: 2_000,
      pagesFolder: 'none',
      logLevel: 'silent',
    });
  });

  afterAll(async () => {
    await cutOff.stop();
    await database.close();
  });

  it('gives DATABASE_UNAVAILABLE for each field and tells nothing of the inside', async () => {
    const query = '{ node(id: "Product:tea") { id } entity(by: { name: "x" }) { id } __typename }';
    const { status, text } = await send(
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: operation(query) },
      cutOff.url,
    );
    expect(status).toBe(200);
    const { data, errors } = JSON.parse(text) as {
      data: unknown;
      errors: { message: string; path: string[]; extensions: Record<string, unknown> }[];
    };
    expect(data).toEqual({ node: null, entity: null, __typename: 'Query' });
    expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining([['node'], ['entity']]));
    for (const { message, extensions } of errors) {
      expect(message).toBe(
        'The database does not answer. Try again in a moment; if it lasts, tell the operator.',
      );
      expect(extensions).toEqual({
        code: 'DATABASE_UNAVAILABLE',
        errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      });
    }
    for (const inside of [
      'bolt',
      '127.0.0.1',
      String(port),
      password,
      'somebody',
      'MATCH',
      'Neo4j',
      '.ts',
      'stack',
    ]) {
      expect(text).not.toContain(inside);
    }
  });

  it('is live and not ready', async () => {
    expect(await send('/live', {}, cutOff.url)).toMatchObject({ status: 200 });
    expect(await send('/ready', {}, cutOff.url)).toMatchObject({
      status: 503,
      text: '{"status":"database unavailable"}',
    });
  });

  /** A port that was free a moment ago. */
  async function closedPort(): Promise<number> {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port: free } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    return free;
  }
});

describe('one failed field', () => {
  it('leaves the fields beside it as they are', async () => {
    const { data, errors } = await ask(
      server.url,
      `{
        before: node(id: "Product:tea") { id }
        failed: entity(by: { divisionCode: "wrong" }) { id }
        after: entity(by: { name: "甲公司" }) { id }
      }`,
    );
    expect(data).toEqual({ before: { id: 'Product:tea' }, failed: null, after: { id: 'Enterprise:alpha' } });
    expect(errors).toMatchObject([{ path: ['failed'], extensions: { code: 'INVALID_DIVISION_CODE' } }]);
  });

  it('leaves them also where it is a list at the root or asks the database on its own', async () => {
    const { data, errors } = await ask(
      server.url,
      `{
        before: node(id: "Product:tea") { id }
        tooMany: things(first: 101) { totalCount }
        unknown: observations(indicator: "no-such-indicator") { totalCount nodes { id } gaps { reason } }
        lost: partnerships(party: "University:nowhere") { nodes { via } gaps { reason } }
        chains: giChains(place: "District:nowhere") { nodes { gaps { reason } } }
        after: persons { totalCount }
      }`,
    );
    expect(data).toEqual({
      before: { id: 'Product:tea' },
      tooMany: null,
      unknown: { totalCount: 0, nodes: [], gaps: null },
      lost: null,
      chains: null,
      after: { totalCount: 1 },
    });
    expect(
      Object.fromEntries(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code])),
    ).toEqual({
      tooMany: 'BAD_PAGE_SIZE',
      'unknown.gaps': 'UNKNOWN_CODE',
      lost: 'UNKNOWN_ID',
      chains: 'UNKNOWN_ID',
    });
  });

  it('is masked when the failure is of the inside', async () => {
    await server.database.write('a firm without its name', (run) =>
      run("CREATE (:Node:Thing:Party:Organization:Enterprise {id: 'Enterprise:broken'})"),
    );
    const { data, errors } = await ask(
      server.url,
      '{ broken: node(id: "Enterprise:broken") { ... on Enterprise { name } } whole: node(id: "Product:tea") { id } }',
    );
    await server.database.write('tidy up', (run) => run("MATCH (n {id: 'Enterprise:broken'}) DELETE n"));
    expect(data).toEqual({ broken: null, whole: { id: 'Product:tea' } });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(
        /^Something went wrong here\. Quote [0-9a-f-]{36} to the operator\.$/,
      ) as unknown,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  it('is not made by a node of a kind that this version does not know', async () => {
    await server.database.write('a ghost', (run) => run("CREATE (:Node:Ghost {id: 'Ghost:one'})"));
    const answer = await ask(server.url, '{ nodes(ids: ["Ghost:one", "Product:tea"]) { id } }');
    await server.database.write('tidy up', (run) => run('MATCH (n:Ghost) DELETE n'));
    expect(answer).toMatchObject({ data: { nodes: [null, { id: 'Product:tea' }] }, errors: [] });
  });
});

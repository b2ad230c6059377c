import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  GraphQLError,
  GraphQLObjectType,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { Neo4jError } from 'neo4j-driver';
import { maskErrors } from '../../src/api/errors';
import { RequestError } from '../../src/query/errors';

const address = 'bolt://neo4j:pa55word@10.0.0.7:7687';

/** What an operation whose only field fails is answered with, and what the log keeps. */
async function answerTo(
  thrown: unknown,
  source = '{ it }',
): Promise<{ errors: Record<string, unknown>[]; logged: [unknown, string][] }> {
  const logged: [unknown, string][] = [];
  const it = {
    type: GraphQLString,
    args: { count: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 1 } },
    resolve: () => {
      throw thrown;
    },
  };
  const server = new ApolloServer<BaseContext>({
    schema: new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { it } }) }),
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskErrors((error, id) => {
      logged.push([error, id]);
    }),
  });
  const { body } = await server.executeOperation({ query: source });
  await server.stop();
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  return { errors: errors.map((error) => ({ ...error })), logged };
}

describe('errors written for callers', () => {
  it('pass as they are, with their details', async () => {
    const error = new RequestError('AMBIGUOUS', 'Two entities answer.', { candidates: ['a', 'b'] });
    const { errors, logged } = await answerTo(error);
    expect(errors).toMatchObject([
      {
        message: 'Two entities answer.',
        path: ['it'],
        extensions: { code: 'AMBIGUOUS', candidates: ['a', 'b'] },
      },
    ]);
    expect(logged).toEqual([]);
  });

  it('keep their own code, whatever the details say', () => {
    expect(new RequestError('BAD_CURSOR', '', { code: 'OTHER' }).extensions).toEqual({ code: 'BAD_CURSOR' });
  });

  it.each([
    ['a mistake in the syntax', '{ it', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['a field that does not exist', '{ them }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "them"'],
    [
      'an argument of another type',
      '{ it(count: "x") }',
      'GRAPHQL_VALIDATION_FAILED',
      'Int cannot represent',
    ],
    ['a missing variable', 'query ($n: Int!) { it(count: $n) }', 'BAD_USER_INPUT', 'Variable "$n"'],
  ])('include those of GraphQL: %s', async (_what, source, code, message) => {
    const { errors, logged } = await answerTo(new Error('not reached'), source);
    expect(errors).toMatchObject([
      { extensions: { code }, message: expect.stringContaining(message) as unknown },
    ]);
    expect(logged).toEqual([]);
  });

  it('include the refusal of a document by one of our own rules, under its own code', () => {
    const mask = maskErrors(() => undefined);
    const error = new GraphQLError('Too deep.', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', refusal: 'QUERY_TOO_DEEP' },
    });
    expect(mask(error.toJSON(), error)).toEqual({
      message: 'Too deep.',
      extensions: { code: 'QUERY_TOO_DEEP' },
    });
  });
});

const databaseError = (code: string): Neo4jError =>
  new Neo4jError(`Could not reach ${address}`, code, '50N42', 'error: general processing exception');

describe('errors that are masked', () => {
  const internal = /^Something went wrong here\. Quote [0-9a-f-]{36} to the operator\.$/;

  it.each<[string, unknown, string, RegExp]>([
    ['an error of the program', new TypeError(`no ${address}`), 'INTERNAL_SERVER_ERROR', internal],
    ['something thrown that is no error', address, 'INTERNAL_SERVER_ERROR', internal],
    [
      'a GraphQL error without a code of its own',
      new GraphQLError(address),
      'INTERNAL_SERVER_ERROR',
      internal,
    ],
    [
      'a mistake in our Cypher',
      databaseError('Neo.ClientError.Statement.SyntaxError'),
      'INTERNAL_SERVER_ERROR',
      internal,
    ],
    [
      'a write where we read',
      databaseError('Neo.ClientError.Statement.AccessMode'),
      'INTERNAL_SERVER_ERROR',
      internal,
    ],
    ...[
      'Neo.ClientError.Transaction.TransactionTimedOut',
      'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
      'Neo.TransientError.Transaction.Terminated',
    ].map((code): [string, unknown, string, RegExp] => [
      code,
      databaseError(code),
      'TIMEOUT',
      /took too long/,
    ]),
    ...[
      'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
      'Neo.DatabaseError.General.OutOfMemoryError',
    ].map((code): [string, unknown, string, RegExp] => [
      code,
      databaseError(code),
      'QUERY_TOO_EXPENSIVE',
      /too much memory/,
    ]),
    ...[
      'ServiceUnavailable',
      'SessionExpired',
      'Neo.TransientError.General.DatabaseUnavailable',
      'Neo.ClientError.Security.Unauthorized',
      'Neo.ClientError.Security.AuthenticationRateLimit',
    ].map((code): [string, unknown, string, RegExp] => [
      code,
      databaseError(code),
      'DATABASE_UNAVAILABLE',
      /^The database does not answer\. Try again in a moment/,
    ]),
  ])('%s', async (_what, thrown, code, message) => {
    const { errors, logged } = await answerTo(thrown);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(message) as unknown,
      extensions: { code },
    });

    const sent = JSON.stringify(errors);
    for (const secret of ['bolt:', 'pa55word', '10.0.0.7', 'Neo.', '50N42', 'stack', 'Error:']) {
      expect(sent).not.toContain(secret);
    }
    expect(logged).toHaveLength(1);
    expect(errors[0]?.extensions).toEqual({ code, errorId: logged[0]?.[1] });
  });

  it('are kept whole in the log, under the id that the caller sees', async () => {
    const thrown = databaseError('ServiceUnavailable');
    const { logged } = await answerTo(thrown);
    expect(logged[0]?.[0]).toBe(thrown);
  });

  it('get another id each time', async () => {
    const ids = [await answerTo(new Error('one')), await answerTo(new Error('one'))].map(
      ({ logged }) => logged[0]?.[1],
    );
    expect(new Set(ids).size).toBe(2);
  });
});

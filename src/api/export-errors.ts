import type { FastifyReply } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { FailedAnswer } from '../exporting/refusal';
import { RequestError } from '../query/errors';

/** Codes whose status is not 400. */
const statuses: Readonly<Record<string, number>> = {
  UNKNOWN_ID: 404,
  UNKNOWN_CODE: 404,
  INTERNAL_SERVER_ERROR: 500,
  DATABASE_UNAVAILABLE: 503,
  OVERLOADED: 503,
  TIMEOUT: 504,
};

/** Answers an export that cannot be made as GraphQL answers errors, with a status; what else went wrong is thrown on. */
export function answerRefusal(error: unknown, reply: FastifyReply): FastifyReply {
  const errors = errorsOf(error);
  const status = Math.max(...errors.map(({ extensions }) => statuses[String(extensions?.code)] ?? 400));
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify({ errors }));
}

function errorsOf(error: unknown): readonly GraphQLFormattedError[] {
  if (error instanceof FailedAnswer && error.errors.length > 0) return error.errors;
  if (error instanceof RequestError) return [{ message: error.message, extensions: error.extensions }];
  throw error;
}

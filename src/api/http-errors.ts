import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { limits } from './limits';

interface Refusal {
  code: string;
  message: string;
}

/** What is refused before GraphQL sees it, by Fastify's own code. */
const refusals: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'BODY_TOO_LARGE',
    message: `The body has more than ${limits.bodyBytes} bytes. Send smaller operations.`,
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send the operation as application/json.',
  },
};

/** Answers what fails outside of GraphQL in the form of GraphQL's errors; what is not the caller's is masked. */
export function answerHttpError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status < 500) {
    const { code, message } = refusals[error.code] ?? { code: 'BAD_REQUEST', message: error.message };
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  }
  const errorId = randomUUID();
  request.log.error({ err: error, errorId }, 'masked error');
  const message = `Something went wrong here. Quote ${errorId} to the operator.`;
  return reply
    .code(status)
    .send({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', errorId } }] });
}

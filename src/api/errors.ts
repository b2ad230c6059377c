import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Neo4jError } from 'neo4j-driver';
import { TooManyNewTexts } from '../database/new-texts';

type LogError = (error: unknown, id: string) => void;

interface PublicError {
  code: string;
  message: string;
}

const timedOut: PublicError = {
  code: 'TIMEOUT',
  message: 'The operation took too long and was ended. Ask for smaller pages or fewer levels.',
};
const tooMuchMemory: PublicError = {
  code: 'QUERY_TOO_EXPENSIVE',
  message: 'The operation needed too much memory and was ended. Ask for smaller pages or fewer levels.',
};
const unavailable: PublicError = {
  code: 'DATABASE_UNAVAILABLE',
  message: 'The database does not answer. Try again in a moment; if it lasts, tell the operator.',
};

/** What the database's own error codes mean to a caller; any other is an internal error. */
const databaseErrors: readonly (readonly [RegExp, PublicError])[] = [
  [/TransactionTimedOut|Terminated/, timedOut],
  [/MemoryPoolOutOfMemory|OutOfMemory/, tooMuchMemory],
  [
    /^(ServiceUnavailable|SessionExpired)$|DatabaseUnavailable|AuthenticationRateLimit|Unauthorized/,
    unavailable,
  ],
];

/**
 * Lets through what was written for callers and masks the rest. Nothing internal leaks: no address, no
 * Cypher, no stack; the log keeps the error under the id that the caller sees.
 */
export function maskErrors(log: LogError) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const { refusal, ...extensions } = formatted.extensions ?? {};
    if (typeof refusal === 'string') return { ...formatted, extensions: { ...extensions, code: refusal } };
    if (isForCallers(cause, formatted)) return formatted;
    const id = randomUUID();
    log(cause, id);
    const { code, message } = publicError(cause, id);
    return { ...formatted, message, extensions: { code, errorId: id } };
  };
}

/** Errors of GraphQL itself (syntax, validation, input) and our own RequestErrors carry a code of their own. */
function isForCallers(cause: unknown, formatted: GraphQLFormattedError): boolean {
  const code = formatted.extensions?.code;
  return cause instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR';
}

/** The driver gives no code of its own when every connection is busy for too long. */
const overloaded: PublicError = {
  code: 'OVERLOADED',
  message: 'Too many operations are running. Try again in a moment.',
};

function publicError(cause: unknown, id: string): PublicError {
  if (cause instanceof TooManyNewTexts) return overloaded;
  if (cause instanceof Neo4jError && cause.message.includes('acquisition timed out')) return overloaded;
  const known =
    cause instanceof Neo4jError
      ? databaseErrors.find(([pattern]) => pattern.test(cause.code))?.[1]
      : undefined;
  return (
    known ?? {
      code: 'INTERNAL_SERVER_ERROR',
      message: `Something went wrong here. Quote ${id} to the operator.`,
    }
  );
}

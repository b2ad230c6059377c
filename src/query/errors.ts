import { GraphQLError } from 'graphql';

/**
 * An error the caller can act on: a stable code and a message that says what was wrong and what to do.
 * Everything else that goes wrong is masked at the edge of the API.
 */
export class RequestError extends GraphQLError {
  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { ...details, code } });
  }
}

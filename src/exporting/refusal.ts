import type { GraphQLFormattedError } from 'graphql';
import { RequestError } from '../query/errors';

/** An answer that carries errors; nothing of it is exported, since half of it would look whole. */
export class FailedAnswer extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors.map(({ message }) => message).join(' '));
  }

  has(code: string): boolean {
    return this.errors.some(({ extensions }) => extensions?.code === code);
  }
}

export function badArguments(message: string, details: Readonly<Record<string, unknown>> = {}): RequestError {
  return new RequestError('BAD_ARGUMENTS', message, details);
}

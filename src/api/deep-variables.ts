import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { limits } from './limits';

/**
 * Refuses variables that nest too deep. A document is bounded by its tokens; a value of a variable is not, and graphql-js
 * calls itself for each of its levels until the stack is full.
 */
export function refuseDeepVariables(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ request: { variables } }) => {
          if (!nestsTooDeep(variables)) return Promise.resolve();
          const message =
            `The variables nest more than ${limits.variableDepth} levels. Put conditions side by side in \`and\` or ` +
            '`or`, or ask in two operations.';
          const extensions = {
            code: 'VARIABLES_TOO_DEEP',
            limit: limits.variableDepth,
            http: { status: 400 },
          };
          return Promise.reject(new GraphQLError(message, { extensions }));
        },
      }),
  };
}

/** Looks at one level after the other, and calls itself for none. */
export function nestsTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.variableDepth) return true;
    level = level.flatMap((one) => (isNested(one) ? (Object.values(one) as unknown[]) : []));
  }
  return false;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { ontology } from '../entities';
import { addedAliases } from '../exporting/added-fields';

/** What a request may be at most. Page sizes and the nodes they multiply to are bounded where they are planned. */
export const limits = {
  bodyBytes: 256 * 1024,
  documentCharacters: 20_000,
  tokens: 4_000,
  depth: 16,
  aliases: 60,
  directives: 30,
  /** Of the values of variables: more than twice what reaches six relationships deep with `and`, `or` and `not` at each. */
  variableDepth: 100,
} as const;

/** Refuses documents that are too deep or too wide before anything is planned. */
export const documentRules: ValidationRule[] = [
  maxDepthRule({
    n: limits.depth,
    flattenFragments: true,
    ...refuseWith(
      'QUERY_TOO_DEEP',
      `The document nests more than ${limits.depth} levels. Ask in two operations.`,
    ),
  }),
  maxAliasesRule({
    n: limits.aliases,
    allowList: addedAliases(ontology),
    ...refuseWith(
      'TOO_MANY_ALIASES',
      `The document has more than ${limits.aliases} aliases. Use \`nodes(ids:)\`.`,
    ),
  }),
  maxDirectivesRule({
    n: limits.directives,
    ...refuseWith('TOO_MANY_DIRECTIVES', `The document has more than ${limits.directives} directives.`),
  }),
];

/** The code travels in `refusal`, because Apollo gives every validation error one code of its own. */
function refuseWith(refusal: string, message: string) {
  const report = (context: ValidationContext | null): void => {
    context?.reportError(new GraphQLError(message, { extensions: { refusal } }));
  };
  return { propagateOnRejection: false, onReject: [report] };
}

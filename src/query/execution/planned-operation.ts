import {
  Kind,
  OperationTypeNode,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { describedFields } from '../selection';
import { CompletionCompiler } from './completion';
import type { Complete } from './run';

type Variables = Record<string, unknown>;

/** The most combinations of @skip and @include that are kept of one operation. */
const maximumCombinations = 32;

/** One operation of a document, compiled once for each combination of its @skip and @include. */
export class PlannedOperation {
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** The variables that decide what is selected. */
  readonly #deciding: readonly string[];
  readonly #combinations = new Map<string, Complete | undefined>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly operation: OperationDefinitionNode,
  ) {
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.#deciding = decidingVariables([operation, ...fragments]);
  }

  /** What writes the answer; undefined where something is selected that only graphql-js answers. */
  completion(variableValues: Variables): Complete | undefined {
    const decisions = this.#deciding.map((name) => variableValues[name]);
    if (decisions.some((decision) => typeof decision !== 'boolean')) return undefined;
    const key = decisions.join();
    if (this.#combinations.has(key)) return this.#combinations.get(key);
    if (this.#combinations.size >= maximumCombinations) this.#combinations.clear();
    const completion = this.#compile(variableValues);
    this.#combinations.set(key, completion);
    return completion;
  }

  #compile(variableValues: Variables): Complete | undefined {
    const { schema, fragments, operation } = this;
    const type = schema.getQueryType();
    if (!type || operation.operation !== OperationTypeNode.QUERY) return undefined;
    const collected = collectFields(schema, fragments, variableValues, type, operation.selectionSet);
    const compiler = new CompletionCompiler({ schema, fragments, variableValues });
    return compiler.ofFields(type, describedFields(type, collected))?.complete;
  }
}

/** The variables of every @skip and @include. */
function decidingVariables(definitions: readonly ASTNode[]): string[] {
  const names = new Set<string>();
  for (const definition of definitions) {
    visit(definition, {
      Directive: (directive) => {
        for (const { value } of directive.arguments ?? []) {
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
        }
      },
    });
  }
  return [...names];
}

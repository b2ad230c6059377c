import {
  OperationTypeNode,
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { describedFields, type CollectedField, type Selected } from '../selection';
import { CompletionCompiler, type Complete } from './completion';

type Variables = Readonly<Record<string, unknown>>;

/** A root field with what brings its value into the form of the answer. */
export interface PlannedRoot extends CollectedField {
  definition: GraphQLField<unknown, unknown>;
  complete: Complete;
}

/** __typename under one of its response keys. */
interface TypeName {
  responseKey: string;
  definition: undefined;
  typeName: string;
}

export type PlannedRoots = readonly (PlannedRoot | TypeName)[];

/** The most combinations of @skip and @include that are kept of one operation. */
const maximumCombinations = 32;

/** One operation of a document, compiled once for each combination of its @skip and @include. */
export class PlannedOperation {
  readonly type: GraphQLObjectType;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The variables that decide what is selected. */
  readonly #deciding: readonly string[];
  readonly #combinations = new Map<string, PlannedRoots | undefined>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    const type = schema.getQueryType();
    if (!type) throw new Error('The schema has no queries.');
    this.type = type;
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.#deciding = decidingVariables([operation, ...fragments]);
  }

  /** Undefined where something is selected that only graphql-js answers. */
  roots(variableValues: Variables): PlannedRoots | undefined {
    const decisions = this.#deciding.map((name) => variableValues[name]);
    if (decisions.some((decision) => typeof decision !== 'boolean')) return undefined;
    const key = decisions.join();
    if (this.#combinations.has(key)) return this.#combinations.get(key);
    if (this.#combinations.size >= maximumCombinations) this.#combinations.clear();
    const roots = this.#compile({ schema: this.schema, fragments: this.fragments, variableValues });
    this.#combinations.set(key, roots);
    return roots;
  }

  #compile(selected: Selected): PlannedRoots | undefined {
    const { type } = this;
    if (this.operation.operation !== OperationTypeNode.QUERY) return undefined;
    const { schema, fragments, variableValues } = selected;
    const { selectionSet } = this.operation;
    const compiler = new CompletionCompiler(selected);
    const roots = [];
    const collected = collectFields(schema, { ...fragments }, { ...variableValues }, type, selectionSet);
    for (const field of describedFields(type, collected)) {
      const { responseKey, definition, nodes } = field;
      if (!definition) {
        if (nodes[0]?.name.value !== '__typename') return undefined;
        roots.push({ responseKey, definition, typeName: type.name });
        continue;
      }
      const complete = compiler.ofType(definition.type, nodes);
      if (!complete) return undefined;
      roots.push({ ...field, definition, complete });
    }
    return roots;
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

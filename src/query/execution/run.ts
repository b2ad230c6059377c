import type {
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  ResponsePath,
} from 'graphql';
import type { RequestContext } from '../request-context';
import { argumentsOf, type CollectedField } from '../selection';
import { placeOf } from './answered';

export type Path = ResponsePath;

/** Brings a value into the form of the answer. */
export type Complete = (value: unknown, run: Run, path: Path | undefined) => unknown;

/**
 * Thrown where a value does not fit its field: null where it must not be, a text that is no date, an error. graphql-js
 * says then what that comes to, from the same values.
 */
export class DoesNotFit extends Error {}

/** A field with a resolver of its own, and what completes what that returns. */
export interface ResolvedField extends CollectedField {
  definition: GraphQLField<unknown, unknown>;
  resolve: GraphQLFieldResolver<unknown, unknown>;
  parentType: GraphQLObjectType;
  complete: Complete;
}

/** What an operation is run with. */
export interface Asked {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  variableValues: Record<string, unknown>;
}

/** One run of an operation: the fields that are being resolved. */
export class Run {
  #pending: Promise<void>[] = [];

  constructor(
    private readonly asked: Asked,
    private readonly context: RequestContext,
  ) {}

  /** Has a field resolved; it keeps its place among the fields of its object meanwhile. */
  resolve(
    field: ResolvedField,
    answer: Record<string, unknown>,
    source: unknown,
    prev: Path | undefined,
  ): void {
    const { responseKey: key, complete, parentType } = field;
    const path: Path = { prev, key, typename: parentType.name };
    answer[key] = null;
    const value = this.#call(field, source, path);
    this.context.answered.set(placeOf(path), value);
    this.#pending.push(
      value.then((resolved) => {
        answer[key] = complete(resolved, this, path);
      }),
    );
  }

  /** Whether all fields were resolved to what fits them. */
  async settled(): Promise<boolean> {
    let fits = true;
    while (this.#pending.length > 0) {
      const pending = this.#pending;
      this.#pending = [];
      const results = await Promise.allSettled(pending);
      fits &&= results.every(({ status }) => status === 'fulfilled');
    }
    return fits;
  }

  /** As graphql-js calls it; what it throws becomes a rejection. */
  async #call(field: ResolvedField, source: unknown, path: Path): Promise<unknown> {
    const { definition, nodes, parentType } = field;
    const { variableValues } = this.asked;
    const args = argumentsOf(field, definition, variableValues);
    const { name: fieldName, type: returnType } = definition;
    const info = {
      ...this.asked,
      fieldName,
      fieldNodes: nodes,
      returnType,
      parentType,
      path,
      rootValue: undefined,
    };
    return await field.resolve(source, args, this.context, info);
  }
}

import {
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../request-context';
import { PlannedOperation } from './planned-operation';
import { DoesNotFit, Run } from './run';

/** An operation that has passed parsing, validation and limits. */
export interface ValidOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** As the caller gave them. */
  variables: Readonly<Record<string, unknown>> | undefined;
}

type Data = Record<string, unknown>;

/** Stands for the object that the root fields are read from. */
const root = {};

/**
 * Writes answers by closures that are made from an operation once; resolvers are called as graphql-js calls them, and
 * what plans returned is read without any. Where a value does not fit, graphql-js is to say what that comes to: it takes
 * what was resolved already from RequestContext.answered, so that it judges the same values and nothing is read twice.
 */
export class PlannedExecutor {
  readonly #operations = new WeakMap<OperationDefinitionNode, PlannedOperation>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The data of an answer without errors; undefined where graphql-js is to answer. */
  async answer(valid: ValidOperation, context: RequestContext): Promise<Data | undefined> {
    const { schema } = this;
    const { operation, variables = {} } = valid;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) return undefined;
    const planned = this.#planned(valid);
    const complete = planned.completion(coerced);
    if (!complete) return undefined;
    const { fragments } = planned;
    const run = new Run({ schema, operation, fragments, variableValues: coerced }, context);
    try {
      const data = complete(root, run, undefined) as Data;
      if (await run.settled()) return data;
    } catch (error) {
      if (!(error instanceof DoesNotFit)) throw error;
    }
    context.answered.handOver();
    return undefined;
  }

  #planned({ document, operation }: ValidOperation): PlannedOperation {
    let planned = this.#operations.get(operation);
    if (!planned) {
      planned = new PlannedOperation(this.schema, document, operation);
      this.#operations.set(operation, planned);
    }
    return planned;
  }
}

import {
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../request-context';
import { argumentsOf } from '../selection';
import { DoesNotFit } from './completion';
import { PlannedOperation, type PlannedRoot, type PlannedRoots } from './planned-operation';

/** An operation that has passed parsing, validation and limits. */
export interface ValidOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** As the caller gave them. */
  variables: Readonly<Record<string, unknown>> | undefined;
}

type Data = Record<string, unknown>;

/**
 * Answers operations of which everything below the root fields is planned, by closures made from the operation once.
 * graphql-js answers all others, and says what is wrong where something is: it then takes what the root fields have
 * answered already (RequestContext.answered), so that both say the same of the same values and nothing is read twice.
 */
export class PlannedExecutor {
  readonly #operations = new WeakMap<OperationDefinitionNode, PlannedOperation>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The data of the whole answer; undefined where graphql-js is to answer. */
  async answer(asked: ValidOperation, context: RequestContext): Promise<Data | undefined> {
    const { document, operation, variables = {} } = asked;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) return undefined;
    let planned = this.#operations.get(operation);
    if (!planned) {
      planned = new PlannedOperation(this.schema, document, operation);
      this.#operations.set(operation, planned);
    }
    const roots = planned.roots(coerced);
    if (!roots) return undefined;
    for (const root of roots) {
      if (root.definition)
        context.answered.set(root.responseKey, this.#resolve(root, planned, asked, coerced, context));
    }
    return completed(roots, context);
  }

  /** Calls the field's own resolver, as graphql-js would. */
  async #resolve(
    root: PlannedRoot,
    { fragments, type: parentType }: PlannedOperation,
    { operation }: ValidOperation,
    variableValues: Record<string, unknown>,
    context: RequestContext,
  ): Promise<unknown> {
    const { definition, responseKey, nodes } = root;
    const args = { ...argumentsOf(root, definition, variableValues) };
    const info = {
      fieldName: definition.name,
      fieldNodes: nodes,
      returnType: definition.type,
      parentType,
      path: { prev: undefined, key: responseKey, typename: parentType.name },
      schema: this.schema,
      fragments: { ...fragments },
      rootValue: undefined,
      operation,
      variableValues,
    };
    return await definition.resolve?.(undefined, args, context, info);
  }
}

async function completed(roots: PlannedRoots, { answered }: RequestContext): Promise<Data | undefined> {
  const results = await Promise.allSettled(answered.values());
  if (results.some(({ status }) => status === 'rejected')) return undefined;
  const data: Data = {};
  try {
    for (const root of roots) {
      const { responseKey } = root;
      data[responseKey] = root.definition ? root.complete(await answered.get(responseKey)) : root.typeName;
    }
  } catch (error) {
    if (error instanceof DoesNotFit) return undefined;
    throw error;
  }
  return data;
}

import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLString,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { readPlain, readPlanned } from '../planned-node';
import { collectedFields, type CollectedField, type Selected } from '../selection';

/** Brings a value that a resolver returned into the form of the answer. */
export type Complete = (value: unknown) => unknown;

/**
 * Thrown where a value does not fit its field: null where it must not be, a text that is no date, an error. graphql-js
 * says then what that comes to, from the same values.
 */
export class DoesNotFit extends Error {}

/** Compiles what graphql-js does with a planned value, from the selection below it. */
export class CompletionCompiler {
  constructor(private readonly selected: Selected) {}

  /** Undefined where some field below has a resolver of its own. */
  ofType(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete | undefined {
    if (isNonNullType(type)) return never(this.ofType(type.ofType as GraphQLOutputType, nodes));
    if (isListType(type)) return each(this.ofType(type.ofType, nodes));
    if (isLeafType(type)) return serialized(type);
    if (isObjectType(type)) return this.#ofObject(type, nodes);
    if (isInterfaceType(type)) return this.#ofInterface(type, nodes);
    return undefined;
  }

  #ofObject(type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete | undefined {
    if (type.isTypeOf) return undefined;
    const fields: FieldCompletion[] = [];
    for (const field of collectedFields(this.selected, type, nodes)) {
      const completion = this.#ofField(type, field);
      if (!completion) return undefined;
      fields.push(completion);
    }
    return (value) => {
      if (value === null || value === undefined) return null;
      if (typeof value !== 'object' || value instanceof Error) throw new DoesNotFit();
      const answer: Record<string, unknown> = {};
      for (const { responseKey, source, complete } of fields) {
        answer[responseKey] = complete((value as Record<string, unknown>)[source]);
      }
      return answer;
    };
  }

  #ofField(
    type: GraphQLObjectType,
    { responseKey, definition, nodes }: CollectedField,
  ): FieldCompletion | undefined {
    // An object of ours takes no property of this name.
    if (responseKey === '__proto__') return undefined;
    if (!definition) {
      const isTypeName = nodes[0]?.name.value === '__typename';
      return isTypeName ? { responseKey, source: responseKey, complete: () => type.name } : undefined;
    }
    const source = sourceOf(definition, responseKey);
    const complete = source === undefined ? undefined : this.ofType(definition.type, nodes);
    return source === undefined || !complete ? undefined : { responseKey, source, complete };
  }

  #ofInterface(type: GraphQLInterfaceType, nodes: readonly FieldNode[]): Complete | undefined {
    const byKind = new Map<unknown, Complete>();
    for (const possible of this.selected.schema.getPossibleTypes(type)) {
      const complete = this.#ofObject(possible, nodes);
      if (!complete) return undefined;
      byKind.set(possible.name, complete);
    }
    return (value) => {
      if (value === null || value === undefined) return null;
      const complete = byKind.get((value as { '@kind'?: unknown })['@kind']);
      if (!complete) throw new DoesNotFit();
      return complete(value);
    };
  }
}

interface FieldCompletion {
  responseKey: string;
  /** The property that holds the value. */
  source: string;
  complete: Complete;
}

/** The property that a field of a plan is read from; undefined where the field has a resolver of its own. */
function sourceOf(
  { resolve, name }: GraphQLField<unknown, unknown>,
  responseKey: string,
): string | undefined {
  if (resolve === readPlanned) return responseKey;
  return resolve === readPlain ? name : undefined;
}

function never(complete: Complete | undefined): Complete | undefined {
  return (
    complete &&
    ((value) => {
      const completed = complete(value);
      if (completed === null) throw new DoesNotFit();
      return completed;
    })
  );
}

function each(complete: Complete | undefined): Complete | undefined {
  return (
    complete &&
    ((value) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value)) throw new DoesNotFit();
      return value.map(complete);
    })
  );
}

/** What is already in the form of the answer needs no serialising. */
const plainTypes = new Map<GraphQLLeafType, string>([
  [GraphQLString, 'string'],
  [GraphQLID, 'string'],
  [GraphQLBoolean, 'boolean'],
]);

function serialized(type: GraphQLLeafType): Complete {
  const plain = plainTypes.get(type);
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === plain) return value;
    return serialize(type, value);
  };
}

function serialize(type: GraphQLLeafType, value: unknown): unknown {
  try {
    const written: unknown = type.serialize(value);
    if (written !== null && written !== undefined) return written;
  } catch {
    // What is wrong with it, graphql-js says.
  }
  throw new DoesNotFit();
}

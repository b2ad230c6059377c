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
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { readPlanned } from '../planned-node';
import { collectedFields, type CollectedField, type Selected } from '../selection';
import { DoesNotFit, type Complete, type Path, type ResolvedField, type Run } from './run';

/** What graphql-js does with a value of one type and one selection, compiled. */
interface Completion {
  complete: Complete;
  /** Some field below has a resolver of its own, which is told where it stands. */
  resolves: boolean;
}

type Fields = readonly CollectedField[];
type Answer = Record<string, unknown>;
type WriteField = (answer: Answer, source: object, run: Run, path: Path | undefined) => void;

/** Compiles the selection below a type; undefined where only graphql-js can answer it. */
export class CompletionCompiler {
  /** By the type and the field nodes: an interface is selected once, however many kinds it stands below. */
  readonly #objects = new Map<GraphQLOutputType, Map<string, Completion | undefined>>();
  readonly #numbers = new Map<FieldNode, number>();

  constructor(private readonly selected: Selected) {}

  ofFields(type: GraphQLObjectType, fields: Fields): Completion | undefined {
    if (type.isTypeOf) return undefined;
    const writers: WriteField[] = [];
    let resolves = false;
    for (const field of fields) {
      const written = this.#ofField(type, field);
      if (!written) return undefined;
      writers.push(written.write);
      resolves ||= written.resolves;
    }
    const complete: Complete = (value, run, path) => {
      if (value === null || value === undefined) return null;
      if (typeof value !== 'object' || value instanceof Error) throw new DoesNotFit();
      const answer: Answer = {};
      for (const write of writers) write(answer, value, run, path);
      return answer;
    };
    return { complete, resolves };
  }

  #ofType(type: GraphQLOutputType, nodes: readonly FieldNode[]): Completion | undefined {
    if (isNonNullType(type)) return never(this.#ofType(type.ofType as GraphQLOutputType, nodes));
    if (isListType(type)) return each(this.#ofType(type.ofType, nodes));
    if (isLeafType(type)) return { complete: serialized(type), resolves: false };
    if (isObjectType(type)) return this.#once(type, nodes, () => this.#ofObject(type, nodes));
    if (isInterfaceType(type)) return this.#once(type, nodes, () => this.#ofInterface(type, nodes));
    return undefined;
  }

  /** Each level of an interface would otherwise be compiled for every kind of every level above it. */
  #once(
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    compile: () => Completion | undefined,
  ): Completion | undefined {
    const ofType = this.#objects.get(type) ?? new Map<string, Completion | undefined>();
    this.#objects.set(type, ofType);
    const key = nodes.map((node) => this.#numberOf(node)).join();
    if (!ofType.has(key)) ofType.set(key, compile());
    return ofType.get(key);
  }

  #numberOf(node: FieldNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, number);
    return number;
  }

  #ofObject(type: GraphQLObjectType, nodes: readonly FieldNode[]): Completion | undefined {
    return this.ofFields(type, collectedFields(this.selected, type, nodes));
  }

  #ofInterface(type: GraphQLInterfaceType, nodes: readonly FieldNode[]): Completion | undefined {
    const byKind = new Map<unknown, Complete>();
    let resolves = false;
    for (const possible of this.selected.schema.getPossibleTypes(type)) {
      const completion = this.#ofObject(possible, nodes);
      if (!completion) return undefined;
      byKind.set(possible.name, completion.complete);
      resolves ||= completion.resolves;
    }
    const complete: Complete = (value, run, path) => {
      if (value === null || value === undefined) return null;
      const ofKind = byKind.get((value as { '@kind'?: unknown })['@kind']);
      if (!ofKind) throw new DoesNotFit();
      return ofKind(value, run, path);
    };
    return { complete, resolves };
  }

  #ofField(
    parentType: GraphQLObjectType,
    field: CollectedField,
  ): { write: WriteField; resolves: boolean } | undefined {
    const { responseKey, definition, nodes } = field;
    // An object of ours takes no property of this name.
    if (responseKey === '__proto__') return undefined;
    if (!definition) {
      if (nodes[0]?.name.value !== '__typename') return undefined;
      return { write: (answer) => (answer[responseKey] = parentType.name), resolves: false };
    }
    const completion = this.#ofType(definition.type, nodes);
    if (!completion) return undefined;
    const { complete, resolves } = completion;
    const { resolve, name } = definition;
    if (resolve && resolve !== readPlanned) {
      const resolved: ResolvedField = { ...field, definition, resolve, parentType, complete };
      return {
        write: (answer, source, run, path) => {
          run.resolve(resolved, answer, source, path);
        },
        resolves: true,
      };
    }
    const property = resolve ? responseKey : name;
    const typename = parentType.name;
    return {
      write: (answer, source, run, path) => {
        const at = resolves ? { prev: path, key: responseKey, typename } : path;
        answer[responseKey] = complete((source as Answer)[property], run, at);
      },
      resolves,
    };
  }
}

function never(completion: Completion | undefined): Completion | undefined {
  if (!completion) return undefined;
  const complete: Complete = (value, run, path) => {
    const completed = completion.complete(value, run, path);
    if (completed === null) throw new DoesNotFit();
    return completed;
  };
  return { ...completion, complete };
}

function each(completion: Completion | undefined): Completion | undefined {
  if (!completion) return undefined;
  const { complete: one, resolves } = completion;
  const complete: Complete = (value, run, path) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) throw new DoesNotFit();
    return value.map((item, key) =>
      one(item, run, resolves ? { prev: path, key, typename: undefined } : path),
    );
  };
  return { complete, resolves };
}

/** What is already in the form of the answer needs no serialising. */
const plainTypes = new Map<GraphQLLeafType, string>([
  [GraphQLString, 'string'],
  [GraphQLID, 'string'],
  [GraphQLBoolean, 'boolean'],
]);

/** The most serialised values that are kept of one field. */
const maximumKnown = 256;

function serialized(type: GraphQLLeafType): Complete {
  const plain = plainTypes.get(type);
  // A list often has the same values again and again, as a day or a code.
  const known = new Map<unknown, unknown>();
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === plain) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const written = serialize(type, value);
    if (known.size >= maximumKnown) known.clear();
    known.set(value, written);
    return written;
  };
}

function serialize(type: GraphQLLeafType, value: unknown): unknown {
  try {
    const written: unknown = value instanceof Error ? null : type.serialize(value);
    if (written !== null && written !== undefined) return written;
  } catch {
    // What is wrong with it, graphql-js says.
  }
  throw new DoesNotFit();
}

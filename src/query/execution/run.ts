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
import type { AnswerAll, AnswerAllExtension, FieldInfo } from './answer-all';
import type { OwnArgumentsExtension } from './own-arguments';

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

interface Told {
  args: Readonly<Record<string, unknown>>;
  info: FieldInfo;
}

/** A field that is to be resolved, and where its answer belongs. */
interface Open {
  field: ResolvedField;
  source: unknown;
  path: Path;
  answer: Record<string, unknown>;
}

/** One run of an operation: the fields that are being resolved. */
export class Run {
  readonly #told = new Map<ResolvedField, Told>();
  #pending: Promise<void>[] = [];
  /** Fields that wait to be answered together. */
  #together = new Map<AnswerAll, Open[]>();

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
    const { responseKey: key, definition, parentType } = field;
    const open: Open = { field, source, path: { prev, key, typename: parentType.name }, answer };
    answer[key] = null;
    const { answerAll } = definition.extensions as AnswerAllExtension;
    if (!answerAll) {
      this.#resolveAlone(open);
      return;
    }
    const others = this.#together.get(answerAll);
    if (others) others.push(open);
    else this.#together.set(answerAll, [open]);
  }

  /** Whether all fields were resolved to what fits them. */
  async settled(): Promise<boolean> {
    let fits = true;
    while (this.#pending.length > 0 || this.#together.size > 0) {
      const together = this.#together;
      this.#together = new Map();
      for (const [answerAll, open] of together) this.#resolveTogether(answerAll, open);
      const pending = this.#pending;
      this.#pending = [];
      const results = await Promise.allSettled(pending);
      fits &&= results.every(({ status }) => status === 'fulfilled');
    }
    return fits;
  }

  #resolveAlone(open: Open): void {
    const value = this.#call(open);
    this.context.answered.add([open], () => value);
    this.#pending.push(
      value.then((resolved) => {
        this.#complete(open, resolved);
      }),
    );
  }

  #resolveTogether(answerAll: AnswerAll, all: readonly Open[]): void {
    const values = this.#callAll(answerAll, all);
    this.context.answered.add(all, async (position) => (await values)[position]);
    this.#pending.push(
      values.then((resolved) => {
        all.forEach((open, position) => {
          this.#complete(open, resolved[position]);
        });
      }),
    );
  }

  #complete({ field, answer, path }: Open, resolved: unknown): void {
    answer[field.responseKey] = field.complete(resolved, this, path);
  }

  /** As graphql-js calls it; what it throws becomes a rejection. */
  #call({ field, source, path }: Open): Promise<unknown> {
    return new Promise((answered) => {
      const { args, info } = this.#toldTo(field);
      answered(field.resolve(source, args, this.context, { ...info, path }));
    });
  }

  #callAll(answerAll: AnswerAll, all: readonly Open[]): Promise<readonly unknown[]> {
    return new Promise((answered) => {
      const asked = all.map(({ field, source }) => ({ source, ...this.#toldTo(field) }));
      answered(answerAll(asked, this.context));
    });
  }

  /** What the resolver of a field is told wherever it is asked. */
  #toldTo(field: ResolvedField): Told {
    const known = this.#told.get(field);
    if (known) return known;
    const { definition, nodes, parentType } = field;
    const { name: fieldName, type: returnType } = definition;
    const own = { fieldName, fieldNodes: nodes, returnType, parentType, rootValue: undefined };
    const { readsOwnArguments } = definition.extensions as OwnArgumentsExtension;
    const args = readsOwnArguments ? {} : argumentsOf(field, definition, this.asked.variableValues);
    const told: Told = { args, info: { ...this.asked, ...own } };
    this.#told.set(field, told);
    return told;
  }
}

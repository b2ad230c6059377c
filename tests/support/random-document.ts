import fc, { type GeneratorValue } from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** Arguments that a field is given where it takes them: allowed ones, and some that are refused. */
export type GivenArguments = Readonly<Record<string, readonly string[]>>;

export interface RandomDocument {
  source: string;
  variables: Record<string, unknown>;
}

const deepest = 5;
const mostFields = 12;

/**
 * An operation over a schema: lists and lookups, aliases, merged fields, fragments, __typename, @skip and @include by
 * variables. It need not be valid: two fields of one response key may differ.
 */
export function randomDocument(
  schema: GraphQLSchema,
  roots: GivenArguments,
  given: GivenArguments,
  isPlanned: (field: GraphQLField<unknown, unknown>) => boolean,
) {
  return fc.gen().map((pick): RandomDocument => new Writer(schema, given, isPlanned, pick).document(roots));
}

class Writer {
  #fragments: string[] = [];
  #aliases = 0;
  #fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly given: GivenArguments,
    private readonly isPlanned: (field: GraphQLField<unknown, unknown>) => boolean,
    private readonly pick: GeneratorValue,
  ) {}

  document(roots: GivenArguments): RandomDocument {
    const fields = this.schema.getQueryType()?.getFields() ?? {};
    const names = Object.keys(roots);
    const selected = Array.from({ length: 1 + this.#below(2) }, () => {
      const name = this.#oneOf(names);
      const field = fields[name];
      if (!field) throw new Error(`There is no root field ${name}.`);
      return this.#field(field, this.#oneOf(roots[name] ?? ['']), 1);
    });
    const all = this.#below(4) === 0 ? [...selected, '__typename'] : selected;
    const variables = { yes: this.#below(2) === 0, no: this.#below(2) === 0, first: 1 + this.#below(3) };
    const operation = `query ($yes: Boolean!, $no: Boolean! = true, $first: Int) { ${all.join(' ')} }`;
    return { source: [operation, ...this.#fragments].join('\n'), variables };
  }

  #field(field: GraphQLField<unknown, unknown>, args: string, depth: number): string {
    const alias = this.#below(3) === 0 ? `a${(this.#aliases++ % 5).toString()}: ` : '';
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` ${this.#selection(type, depth)}` : '';
    return `${alias}${field.name}${args === '' ? '' : `(${args})`}${this.#directive()}${below}`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const fields = isObjectType(type) || isAbstractType(type) ? this.#fieldsOf(type) : [];
    const chosen: string[] = [];
    for (let count = 1 + this.#below(3); count > 0; count -= 1) {
      if (this.#below(6) === 0) chosen.push('__typename');
      const leavesOnly = depth >= deepest || this.#below(2) === 0;
      const possible = fields.filter(({ type: of }) => !leavesOnly || isLeafType(getNamedType(of)));
      if (possible.length > 0 && this.#fields++ < mostFields)
        chosen.push(this.#chosen(this.#oneOf(possible), depth));
      if (this.#below(5) === 0) chosen.push(this.#fragment(type, depth));
    }
    return `{ ${chosen.length > 0 ? chosen.join(' ') : '__typename'} }`;
  }

  #chosen(field: GraphQLField<unknown, unknown>, depth: number): string {
    const taken = field.args.flatMap(({ name }) => {
      const values = this.given[name];
      return values && this.#below(4) === 0 ? [`${name}: ${this.#oneOf(values)}`] : [];
    });
    return this.#field(field, taken.join(', '), depth + 1);
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    if (depth >= deepest) return '__typename';
    const possible = isAbstractType(type) ? [...this.schema.getPossibleTypes(type)] : [type];
    const on = this.#below(2) === 0 ? this.#oneOf(possible) : type;
    const selection = this.#selection(on, depth + 1);
    if (this.#below(2) === 0) return `... on ${on.name}${this.#directive()} ${selection}`;
    const name = `F${this.#fragments.length.toString()}`;
    this.#fragments.push(`fragment ${name} on ${on.name} ${selection}`);
    return `...${name}${this.#directive()}`;
  }

  /** The fields that plans answer, and seldom all. */
  #fieldsOf(type: GraphQLCompositeType): GraphQLField<unknown, unknown>[] {
    if (!('getFields' in type)) return [];
    const [concrete = type] = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    const answered = Object.values('getFields' in concrete ? concrete.getFields() : {});
    const planned = new Set(answered.filter(this.isPlanned).map(({ name }) => name));
    const all = this.#below(12) === 0;
    return Object.values(type.getFields()).filter(
      (field) => (all || planned.has(field.name)) && this.#isComplete(field),
    );
  }

  #isComplete({ args }: GraphQLField<unknown, unknown>): boolean {
    return args.every(({ name, type }) => !isNonNullType(type) || this.given[name]);
  }

  #directive(): string {
    if (this.#below(8) > 0) return '';
    return this.#oneOf([
      ' @skip(if: $no)',
      ' @include(if: $yes)',
      ' @include(if: true)',
      ' @skip(if: false)',
    ]);
  }

  #below(most: number): number {
    return this.pick(fc.nat, { max: most - 1 });
  }

  #oneOf<T>(values: readonly T[]): T {
    return values[this.#below(values.length)] as T;
  }
}

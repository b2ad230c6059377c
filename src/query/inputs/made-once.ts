import { GraphQLInputObjectType, type GraphQLInputFieldConfigMap } from 'graphql';

/** Types of one schema, each made when it is first named. */
export class MadeOnce<T> {
  readonly #made = new Map<string, T>();

  of(name: string, make: () => T): T {
    if (this.#made.has(name)) return this.#made.get(name) as T;
    const made = make();
    this.#made.set(name, made);
    return made;
  }
}

/** Input objects, whose fields may name the type itself and types that are made later. */
export class InputObjects {
  readonly #types = new MadeOnce<GraphQLInputObjectType>();

  of(
    name: string,
    description: string,
    fields: (self: GraphQLInputObjectType) => GraphQLInputFieldConfigMap,
  ): GraphQLInputObjectType {
    return this.#types.of(name, () => {
      const type: GraphQLInputObjectType = new GraphQLInputObjectType({
        name,
        description,
        fields: () => fields(type),
      });
      return type;
    });
  }
}

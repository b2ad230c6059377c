import type { GraphQLFieldResolver, ResponsePath } from 'graphql';

type Path = ResponsePath;
type Value = () => Promise<unknown>;

/** What fields with a resolver of their own were resolved to, for graphql-js, if that is to answer after all. */
export class Answered {
  readonly #all: (readonly [readonly { path: Path }[], (position: number) => Promise<unknown>])[] = [];
  #byPlace: ReadonlyMap<string, Value> | undefined;

  /** What fields were resolved to, by their position among these. */
  add(fields: readonly { path: Path }[], valueAt: (position: number) => Promise<unknown>): void {
    this.#all.push([fields, valueAt]);
  }

  /** From here on what was resolved is found by where it stands in the answer. */
  handOver(): void {
    this.#byPlace = new Map(
      this.#all.flatMap(([fields, valueAt]) =>
        fields.map(({ path }, position) => [placeOf(path), () => valueAt(position)]),
      ),
    );
  }

  at(path: Path): Promise<unknown> | undefined {
    return this.#byPlace?.get(placeOf(path))?.();
  }
}

/** Where a field stands, as a key. */
function placeOf(path: Path): string {
  return path.prev ? `${placeOf(path.prev)}.${path.key}` : String(path.key);
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** The resolver, not called again where the field was answered. */
export function resolvedOnce(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const { answered } = (context ?? {}) as { answered?: Answered };
    return answered?.at(info.path) ?? resolve(source, args, context, info);
  };
}

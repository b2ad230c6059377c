import type { GraphQLFieldResolver, ResponsePath } from 'graphql';

type Path = ResponsePath;
type Value = () => Promise<unknown>;

/** What fields with a resolver of their own were resolved to, for graphql-js, if that is to answer after all. */
export class Answered {
  readonly #all: (readonly [Path, Value])[] = [];
  #byPlace: ReadonlyMap<string, Value> | undefined;

  add(path: Path, value: Value): void {
    this.#all.push([path, value]);
  }

  /** From here on what was resolved is found by where it stands in the answer. */
  handOver(): void {
    this.#byPlace = new Map(this.#all.map(([path, value]) => [placeOf(path), value]));
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

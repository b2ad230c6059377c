import type { GraphQLFieldResolver, ResponsePath } from 'graphql';

/** What fields with a resolver of their own were resolved to, by where they stand in the answer. */
export type Answered = Map<string, Promise<unknown>>;

type Path = ResponsePath;

/** Where a field stands, as a key. */
export function placeOf(path: Path): string {
  return path.prev ? `${placeOf(path.prev)}.${path.key}` : String(path.key);
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** The resolver, not called again where the field was answered. */
export function resolvedOnce(resolve: Resolver): Resolver {
  return (source, args, context, info) => {
    const answered = (context as { answered?: Answered } | undefined)?.answered;
    const already = answered && answered.size > 0 ? answered.get(placeOf(info.path)) : undefined;
    return already ?? resolve(source, args, context, info);
  };
}

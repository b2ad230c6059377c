/** A `where` as it is given: conditions by the names of fields, with `and`, `or` and `not`. */
export type Where = Readonly<Record<string, unknown>>;

export const isEmptyWhere = (where: Where): boolean => Object.keys(where).length === 0;

/** A `where` with another condition of a name; with none where that is undefined. */
export function withCondition(where: Where, name: string, condition: unknown): Where {
  const all = Object.entries({ ...where, [name]: condition });
  return Object.fromEntries(all.filter(([, one]) => one !== undefined));
}

/** The list behind an `and` in which less is asked by one of it; undefined where nothing is left. */
export function withLess(all: readonly Where[], one: Where, left: Where): readonly Where[] | undefined {
  const others = all.map((other) => (other === one ? left : other)).filter((other) => !isEmptyWhere(other));
  return others.length > 0 ? others : undefined;
}

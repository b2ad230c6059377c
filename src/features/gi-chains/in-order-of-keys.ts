import { groupedBy } from '../../grouped-by';

/** What has the same key, with the first of each, in the order of the keys. */
export function inOrderOfKeys<T>(all: readonly T[], keyOf: (one: T) => readonly unknown[]): [T, T[]][] {
  return [...groupedBy(all, (one) => JSON.stringify(keyOf(one)))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, members]): [T, T[]][] => members.slice(0, 1).map((first) => [first, members]));
}

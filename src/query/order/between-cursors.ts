import { valuesIn } from '../cursor-position';
import type { CypherWriter } from '../cypher-writer';
import { fixed, type Given } from '../late-bound/late-bound';
import type { Page } from '../page';
import { beyond } from './keyset';
import { marksOf, type SortKey } from './list-order';

/** That a row stands between the cursors that bound a page; how it is said depends on which of their values are null. */
export function between(
  keys: readonly SortKey[],
  { scope, after, before }: Page,
  writer: CypherWriter,
): string[] {
  const bound = (cursor: Given<string> | undefined, argument: 'after' | 'before') => {
    if (cursor === undefined || cursor === '') return [];
    const values = valuesIn(scope, fixed(cursor), argument, keys.length, marksOf(keys).map(fixed));
    return [beyond(keys, values, argument === 'after' ? 'AFTER' : 'BEFORE', writer)];
  };
  return [...bound(after, 'after'), ...bound(before, 'before')];
}

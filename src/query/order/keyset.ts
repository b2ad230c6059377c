import type { CypherWriter } from '../cypher-writer';
import type { SortKey } from './list-order';

/** Whether rows after or before a position are meant. */
export type Side = 'AFTER' | 'BEFORE';

/**
 * That a row stands after (or before) the one with these values. What is not stated comes last either way, so that
 * the rows without a value have their place too.
 */
export function beyond(
  keys: readonly SortKey[],
  values: readonly unknown[],
  side: Side,
  writer: CypherWriter,
): string {
  const parameters = values.map((value) => (value === null ? null : writer.value(value)));
  const alternatives = keys.flatMap((key, index) => {
    const further = furtherThan(key, parameters[index] ?? null, side);
    if (further === undefined) return [];
    const same = keys.slice(0, index).map((before, at) => sameAs(before, parameters[at] ?? null));
    return [[...same, further].join(' AND ')];
  });
  const [only = 'false', ...others] = alternatives;
  return others.length === 0 ? only : `(${alternatives.map((one) => `(${one})`).join(' OR ')})`;
}

/** That a value stands further on; undefined where none can. */
function furtherThan(
  { expression, descending, required }: SortKey,
  value: string | null,
  side: Side,
): string | undefined {
  if (value === null) return side === 'AFTER' ? undefined : `${expression} IS NOT NULL`;
  const compare = descending === (side === 'AFTER') ? '<' : '>';
  const further = `${expression} ${compare} ${value}`;
  return side === 'AFTER' && !required ? `(${further} OR ${expression} IS NULL)` : further;
}

function sameAs({ expression }: SortKey, value: string | null): string {
  return value === null ? `${expression} IS NULL` : `${expression} = ${value}`;
}

/** What decides between rows that are equal otherwise: a key that every row has as its own. */
export const ownKey = (expression: string): SortKey => ({ expression, descending: false, required: true });

/** The keys for ORDER BY, read forwards or backwards. */
export function sortedBy(keys: readonly SortKey[], backward: boolean): string {
  return keys
    .flatMap(({ expression, descending, required }) => [
      ...(required ? [] : [`${expression} IS NULL${backward ? ' DESC' : ''}`]),
      `${expression}${descending === backward ? '' : ' DESC'}`,
    ])
    .join(', ');
}

import type { OrderName } from '../../ontology/declarations';
import type { CypherWriter } from '../cypher-writer';
import { RequestError } from '../errors';
import type { Page } from '../page';
import { between } from './between-cursors';
import { KeyChecks } from './key-check';
import { ownKey, sortedBy } from './keyset';
import type { SortKey } from './list-order';
import { lastRow, type CollectedRows, type ReadPage } from './read-page';

/** The most rows that are sorted by an order that no index holds. */
export const maximumCandidates = 10_000;

/** What a list is read from. */
export interface ListRead {
  /** Binds the rows; ends with what completes a WHERE or begins one. */
  match: (conditions: readonly string[]) => string;
  /** The variable that is one row: a node, or a relationship. */
  row: string;
  /** Beside a relationship, the node it leads to and the expression that finds it again. */
  related?: { node: string; from: string; parent: string };
  /** The expression that is each row's own. */
  key: string;
  /** What is asked of the rows lets no more of them through than are sorted. */
  areFew?: boolean;
}

/** A page in an order that no index holds: up to so many rows are sorted, and more are refused. */
export function sortedPage(
  { match, row, related, key, areFew = false }: ListRead,
  order: readonly SortKey[],
  page: Page,
  writer: CypherWriter,
): ReadPage {
  const named = order.map((one) => ({
    ...one,
    expression: writer.variable('o'),
    value: one.expression,
  }));
  const own = writer.variable('o');
  const keys = [...named, ownKey(own)];
  const [candidates, tooMany, found] = [1, 2, 3].map(() => writer.variable('c')) as [string, string, string];
  const checks = new KeyChecks(
    order.flatMap(({ check }) => check ?? []),
    writer,
  );
  const bound = related ? [row, related.node] : [row];
  const carried = bound.join(', ');
  const names = keys.map(({ expression }) => expression);
  const values = [...named.map(({ value }) => value), key];
  // Neo4j does not know that what comes out of a list is a node, and reads degrees of it twice: keys go in with the rows,
  // but for those that take more than an expression.
  const isValued = order.every(({ clauses, check }) => !clauses && !check);
  const position = `[${names.join(', ')}]`;
  /** The page of rows that are bound with their keys. */
  const paged = (
    bindKeys: string,
    { clauses, expression }: CollectedRows,
    looksAhead: boolean,
    returned: string,
  ): string[] => {
    const conditions = between(keys, page, writer);
    return [
      `${bindKeys}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`,
      `WITH ${carried}, ${names.join(', ')} ORDER BY ${sortedBy(keys, page.backward)} LIMIT ${lastRow(page, looksAhead, writer)}`,
      ...clauses,
      `RETURN collect(${expression}) AS ${returned}`,
    ];
  };
  const withKeys = [
    ...order.flatMap(({ clauses: ofKey }) => ofKey ?? []),
    `WITH ${carried}, ${renamed(names, (index) => values[index] ?? '')}`,
  ].join('\n');
  if (areFew && isValued && !related) {
    return {
      position,
      clauses: (rows, looksAhead, as) => [match([]), ...paged(withKeys, rows, looksAhead, as)],
    };
  }
  return {
    position,
    obstacles: {
      variable: found,
      refuse: (value) => {
        const [isTooMany, ...read] = value as [boolean, ...unknown[]];
        if (isTooMany) refuseTooMany(page.heldOrders);
        checks.refuse(read);
      },
    },
    clauses: (rows, looksAhead, as) => {
      const most = writer.parameter(maximumCandidates);
      const opened = (one: string): string[] => [
        `CALL (${[candidates, tooMany, ...(related ? [related.parent] : [])].join(', ')}) {`,
        `UNWIND CASE WHEN ${tooMany} THEN [] ELSE ${candidates} END AS ${one}`,
      ];
      const sorting = [
        ...opened(row),
        ...(related ? [`WITH ${row}, ${related.from} AS ${related.node}`] : []),
      ];
      const valued = isValued
        ? [...opened(own), `WITH ${renamed([...bound, ...names], (index) => `${own}[${index}]`)}`]
        : [...sorting, withKeys];
      return [
        match([]),
        `WITH ${carried} LIMIT ${most} + 1`,
        `WITH collect(${isValued ? `[${[...bound, ...values].join(', ')}]` : row}) AS ${candidates}`,
        `WITH ${candidates}, size(${candidates}) > ${most} AS ${tooMany}`,
        ...checks.clauses(sorting),
        ...paged(valued.join('\n'), rows, looksAhead, as),
        '}',
        `RETURN ${as}, [${[tooMany, ...checks.expressions].join(', ')}] AS ${found}`,
      ];
    },
  };
}

/** `expression AS name` for each of these names. */
function renamed(names: readonly string[], expressionAt: (index: number) => string): string {
  return names.map((name, index) => `${expressionAt(index)} AS ${name}`).join(', ');
}

/** Names the orders of the list that an index holds. */
function refuseTooMany(held: readonly OrderName[]): never {
  const others = held.filter((order) => order !== 'id').map((order) => `\`${order}\``);
  const instead = others.length > 0 ? `order by ${others.join(' or ')} alone` : 'leave `orderBy` out';
  throw new RequestError(
    'TOO_MANY_TO_ORDER',
    `More than ${maximumCandidates} rows would have to be sorted, since no index holds this order. Narrow the list with ` +
      `\`where\`, or ${instead}.`,
    { limit: maximumCandidates, heldOrders: held },
  );
}

import type { CypherWriter } from '../cypher-writer';
import { valuesIn } from '../cursor-position';
import { RequestError } from '../errors';
import type { Page } from '../page';
import { KeyChecks } from './key-check';
import { beyond, sortedBy } from './keyset';
import type { ListOrder, SortKey } from './list-order';

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
  /** The expression that is each row's own, and orders the list where no order is asked for. */
  key: string;
  /** What is smaller than every key: an index answers in its order only where its key has a condition. */
  least?: string;
  order: ListOrder | undefined;
}

/** The rows as they are collected. */
interface CollectedRows {
  clauses: readonly string[];
  expression: string;
}

/** What a page stands on in its list: the expression that its cursors hold. */
export interface ReadPage {
  position: string;
  /** Clauses that end by returning the rows as `as` and, of an order that was asked for, its obstacles. */
  clauses: (rows: CollectedRows, looksAhead: boolean, as: string) => string[];
  /** What may stand against the order that was asked for; undefined without one. */
  obstacles?: Obstacles;
}

/** The variable that holds what may stand against an order, and what refuses the list where it does. */
export interface Obstacles {
  variable: string;
  refuse: (value: unknown) => void;
}

/** One page of a list, in the order of its keys or in one that was asked for. */
export function readPage(list: ListRead, page: Page, writer: CypherWriter): ReadPage {
  return list.order ? sortedPage(list, list.order, page, writer) : keyedPage(list, page, writer);
}

/** The keys are held by an index: the page is read from where it begins. */
function keyedPage(
  { match, row, related, key, least }: ListRead,
  page: Page,
  writer: CypherWriter,
): ReadPage {
  const keys = [ownKey(key)];
  const carried = related ? `${row}, ${related.node}` : row;
  return {
    position: key,
    clauses: ({ clauses, expression }, looksAhead, as) => [
      match([
        ...(page.after || least === undefined ? [] : [`${key} > ${writer.value(least)}`]),
        ...bounds(keys, page, writer),
      ]),
      `WITH ${carried} ORDER BY ${sortedBy(keys, page.backward)} LIMIT ${limit(page, looksAhead, writer)}`,
      ...clauses,
      `RETURN collect(${expression}) AS ${as}`,
    ],
  };
}

/** No index holds the keys: up to so many rows are sorted, and more are refused. */
function sortedPage(
  { match, row, related, key }: ListRead,
  order: ListOrder,
  page: Page,
  writer: CypherWriter,
): ReadPage {
  const named = order.keys.map((one) => ({
    ...one,
    expression: writer.variable('o'),
    value: one.expression,
  }));
  const keys = [...named, ownKey(key)];
  const [candidates, tooMany, found] = [1, 2, 3].map(() => writer.variable('c')) as [string, string, string];
  const checks = new KeyChecks(
    order.keys.flatMap(({ check }) => check ?? []),
    writer,
  );
  const carried = related ? `${row}, ${related.node}` : row;
  const values = named.map(({ value, expression }) => `${value} AS ${expression}`).join(', ');
  const names = named.map(({ expression }) => expression).join(', ');
  return {
    position: `[${keys.map(({ expression }) => expression).join(', ')}]`,
    obstacles: {
      variable: found,
      refuse: (value) => {
        const [isTooMany, ...read] = value as [boolean, ...unknown[]];
        if (isTooMany) refuseTooMany();
        checks.refuse(read);
      },
    },
    clauses: ({ clauses, expression }, looksAhead, as) => {
      const most = writer.parameter(maximumCandidates);
      const conditions = bounds(keys, page, writer);
      const sorting = [
        `CALL (${[candidates, tooMany, ...(related ? [related.parent] : [])].join(', ')}) {`,
        `UNWIND CASE WHEN ${tooMany} THEN [] ELSE ${candidates} END AS ${row}`,
        ...(related ? [`WITH ${row}, ${related.from} AS ${related.node}`] : []),
      ];
      return [
        match([]),
        `WITH ${row} LIMIT ${most} + 1`,
        `WITH collect(${row}) AS ${candidates}`,
        `WITH ${candidates}, size(${candidates}) > ${most} AS ${tooMany}`,
        ...checks.clauses(sorting),
        ...sorting,
        ...order.keys.flatMap(({ clauses: ofKey }) => ofKey ?? []),
        `WITH ${carried}, ${values}${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`,
        `WITH ${carried}, ${names} ORDER BY ${sortedBy(keys, page.backward)} LIMIT ${limit(page, looksAhead, writer)}`,
        ...clauses,
        `RETURN collect(${expression}) AS ${as}`,
        '}',
        `RETURN ${as}, [${[tooMany, ...checks.expressions].join(', ')}] AS ${found}`,
      ];
    },
  };
}

/** A key that every row has, as its own or before all others. */
export const ownKey = (expression: string): SortKey => ({ expression, descending: false, required: true });

function limit({ size }: Page, looksAhead: boolean, writer: CypherWriter): string {
  return writer.parameter(size + (looksAhead ? 1 : 0));
}

/** That a row stands between the cursors that bound a page. */
export function bounds(
  keys: readonly SortKey[],
  { scope, after, before }: Page,
  writer: CypherWriter,
): string[] {
  const bound = (cursor: string | undefined, argument: 'after' | 'before') =>
    cursor === undefined || cursor === ''
      ? []
      : [
          beyond(
            keys,
            valuesIn(scope, cursor, argument, keys.length),
            argument === 'after' ? 'AFTER' : 'BEFORE',
            writer,
          ),
        ];
  return [...bound(after, 'after'), ...bound(before, 'before')];
}

function refuseTooMany(): never {
  throw new RequestError(
    'TOO_MANY_TO_ORDER',
    `More than ${maximumCandidates} rows would have to be sorted, since no index holds this order. Narrow the list with ` +
      '`where`, or leave `orderBy` out for the order of the ids.',
    { limit: maximumCandidates },
  );
}

import type { OrderName } from '../../ontology/declarations';
import type { CypherWriter } from '../cypher-writer';
import { RequestError } from '../errors';
import type { Page } from '../page';
import { between } from './between-cursors';
import { KeyChecks } from './key-check';
import { ownKey, sortedBy } from './keyset';
import { marksOf, type SortKey } from './list-order';
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
  read: ListRead,
  order: readonly SortKey[],
  page: Page,
  writer: CypherWriter,
): ReadPage {
  const keys = keysOf(read, order, writer);
  return read.areFew && keys.areExpressions && !read.related
    ? pageOfFew(read, order, keys, page, writer)
    : pageUpTo(read, order, keys, page, writer);
}

/** The keys of rows under names of their own, with the row's own key as the last. */
interface NamedKeys {
  keys: readonly SortKey[];
  names: readonly string[];
  values: readonly string[];
  /** The variables that are a row. */
  bound: readonly string[];
  own: string;
  /** What cursors hold besides the keys. */
  marks: readonly string[];
  /** None takes more than an expression. */
  areExpressions: boolean;
}

function keysOf({ row, related, key }: ListRead, order: readonly SortKey[], writer: CypherWriter): NamedKeys {
  const named = order.map((one) => ({ ...one, expression: writer.variable('o') }));
  const own = writer.variable('o');
  const keys = [...named, ownKey(own)];
  return {
    keys,
    names: keys.map(({ expression }) => expression),
    values: [...order.map(({ expression }) => expression), key],
    bound: related ? [row, related.node] : [row],
    own,
    marks: marksOf(order).map((mark) => writer.value(mark)),
    areExpressions: order.every(({ clauses, check }) => !clauses && !check),
  };
}

const positionOf = ({ names, marks }: NamedKeys): string => `[${[...names, ...marks].join(', ')}]`;

/** Gives the rows that are bound their keys. */
function withKeys(order: readonly SortKey[], { bound, names, values }: NamedKeys): string[] {
  return [
    ...order.flatMap(({ clauses }) => clauses ?? []),
    `WITH ${bound.join(', ')}, ${renamed(names, (index) => values[index] ?? '')}`,
  ];
}

/** The page of rows that are bound with their keys, and what is selected of it. */
function pageOf(
  { keys, names, bound }: NamedKeys,
  { clauses, expression }: CollectedRows,
  { page, looksAhead, as }: { page: Page; looksAhead: boolean; as: string },
  writer: CypherWriter,
): string[] {
  const conditions = between(keys, page, writer);
  return [
    ...(conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []),
    `WITH ${bound.join(', ')}, ${names.join(', ')} ORDER BY ${sortedBy(keys, page.backward)} LIMIT ${lastRow(page, looksAhead, writer)}`,
    ...clauses,
    `RETURN collect(${expression}) AS ${as}`,
  ];
}

/** All rows are sorted. */
function pageOfFew(
  { match }: ListRead,
  order: readonly SortKey[],
  keys: NamedKeys,
  page: Page,
  writer: CypherWriter,
): ReadPage {
  return {
    position: positionOf(keys),
    clauses: (rows, looksAhead, as) => [
      match([]),
      ...withKeys(order, keys),
      ...pageOf(keys, rows, { page, looksAhead, as }, writer),
    ],
  };
}

/** Rows are sorted if they are not too many. */
function pageUpTo(
  { match, row, related }: ListRead,
  order: readonly SortKey[],
  keys: NamedKeys,
  page: Page,
  writer: CypherWriter,
): ReadPage {
  const { bound, names, values, own, areExpressions } = keys;
  const [candidates, tooMany, found] = [1, 2, 3].map(() => writer.variable('c')) as [string, string, string];
  const checks = new KeyChecks(
    order.flatMap(({ check }) => check ?? []),
    writer,
  );
  const opened = (one: string): string[] => [
    `CALL (${[candidates, tooMany, ...(related ? [related.parent] : [])].join(', ')}) {`,
    `UNWIND CASE WHEN ${tooMany} THEN [] ELSE ${candidates} END AS ${one}`,
  ];
  const rebound = [...opened(row), ...(related ? [`WITH ${row}, ${related.from} AS ${related.node}`] : [])];
  // Neo4j does not know that what comes out of a list is a node, and reads degrees of it twice: keys go in with the rows,
  // but for those that take more than an expression.
  const candidate = areExpressions ? `[${[...bound, ...values].join(', ')}]` : row;
  const keyed = areExpressions
    ? [...opened(own), `WITH ${renamed([...bound, ...names], (index) => `${own}[${index}]`)}`]
    : [...rebound, ...withKeys(order, keys)];
  return {
    position: positionOf(keys),
    obstacles: {
      variable: found,
      refuse: (value) => {
        const [isTooMany, ...checked] = value as [boolean, ...unknown[]];
        if (isTooMany) refuseTooMany(page.heldOrders);
        checks.refuse(checked);
      },
    },
    clauses: (rows, looksAhead, as) => {
      const most = writer.parameter(maximumCandidates);
      return [
        match([]),
        `WITH ${bound.join(', ')} LIMIT ${most} + 1`,
        `WITH collect(${candidate}) AS ${candidates}`,
        `WITH ${candidates}, size(${candidates}) > ${most} AS ${tooMany}`,
        ...checks.clauses(rebound),
        ...keyed,
        ...pageOf(keys, rows, { page, looksAhead, as }, writer),
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

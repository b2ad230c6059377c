import {
  heldOrder,
  lowerBound,
  ordersOfKind,
  ordersOfList,
  upperBound,
  type HeldOrder,
} from '../../ontology/held-orders';
import type { Kind, RelationshipField } from '../../ontology/ontology';
import { valuesIn } from '../cursor-position';
import type { CypherWriter } from '../cypher-writer';
import { following, type Given } from '../late-bound/late-bound';
import type { Page } from '../page';
import { relationshipPattern } from '../relationship-pattern';
import type { AskedOrder, ListOrder } from './list-order';
import { lastRow, type CollectedRows, type ReadPage } from './read-page';

const byId: AskedOrder = { by: 'id', isRead: false, descending: false };

/** Rows in the order of a text that is each row's own: an index holds it, or the rows are few. */
export interface KeyedRows {
  key: string;
  descending: boolean;
  /** An index is read only between conditions on its key: from the empty position up to what is greater than all keys. */
  isIndexed: boolean;
  upper?: string;
  /** What a cursor holds, and the key that it stands for. */
  position: string;
  keyAt: (position: string) => string;
  /** The positions are ids, so that those of one kind follow each other. */
  isById: boolean;
}

/** The nodes of a list at the root, in an order that an index holds. */
export interface OrderedNodes extends KeyedRows {
  order: HeldOrder;
}

/** The nodes of a list at the root; undefined where no index holds the order that is asked for. */
export function nodesInOrder(
  node: string,
  kind: Kind,
  order: ListOrder | undefined,
): OrderedNodes | undefined {
  const asked = order ? order.asked : byId;
  const held = asked && heldOrder([{ ...byId, stored: 'id' }, ...ordersOfKind(kind)], asked);
  if (!held) return undefined;
  const key = `${node}.${held.stored}`;
  return {
    order: held,
    key,
    descending: asked.descending,
    isIndexed: true,
    position: key,
    keyAt: (position) => position,
    isById: asked.by === 'id',
  };
}

/** The nodes of a list at the root that stand in a list of one thing. */
export interface OwnedNodes extends KeyedRows {
  pattern: string;
  relationship: string;
}

/**
 * The nodes that are tied to one thing, along its own list; undefined where no index holds that in the order that is asked
 * for.
 */
export function nodesOfOwner(
  node: string,
  kind: Kind,
  { field, id }: { field: RelationshipField; id: Given<string> },
  order: ListOrder | undefined,
  writer: CypherWriter,
): OwnedNodes | undefined {
  const list = [...field.target.relationships.values()].find(
    ({ type, direction }) => type === field.type && direction !== field.direction,
  );
  const asked = order ? order.asked : byId;
  const held = asked && list && heldOrder(ordersOfList(list), asked);
  if (!held) return undefined;
  const [relationship, owner] = [writer.variable('r'), writer.value(id)];
  const key = `${relationship}.${held.stored}`;
  return {
    relationship,
    pattern: relationshipPattern('', list, relationship, `${node}:${kind.name}`),
    key,
    descending: asked.descending,
    isIndexed: true,
    upper: `${owner} + '}'`,
    position: `substring(${key}, size(${owner}) + 1)`,
    keyAt: (position) => `${owner} + '|' + ${position}`,
    isById: asked.by === 'id',
  };
}

/** The rows of a relationship's list, with what its pattern begins at. */
export interface KeyedLinks extends KeyedRows {
  from: string;
}

/**
 * The relationships of a list. Where an index holds the order, it is read from where the page begins: the parent is met
 * by the index, not by the pattern. Else nothing has very many, and without an order they come in that of their keys;
 * undefined where another is asked for.
 */
export function linksInOrder(
  parent: string,
  relationship: string,
  field: RelationshipField,
  order: ListOrder | undefined,
): KeyedLinks | undefined {
  const asked = order ? order.asked : byId;
  const held = asked && heldOrder(ordersOfList(field), asked);
  if (!held) return order ? undefined : { from: parent, ...inOrderOfKeys(`${relationship}.key`) };
  const key = `${relationship}.${held.stored}`;
  const lower = lowerBound(parent);
  return {
    from: '',
    key,
    descending: asked.descending,
    isIndexed: true,
    upper: upperBound(parent),
    position: `substring(${key}, size(${lower}))`,
    keyAt: (position) => `${lower} + ${position}`,
    isById: asked.by === 'id',
  };
}

function inOrderOfKeys(key: string): KeyedRows {
  return {
    key,
    descending: false,
    isIndexed: false,
    position: key,
    keyAt: (position) => position,
    isById: false,
  };
}

/** A page of such rows: it begins where the cursor stands, and ends when it is full. */
export function keyedPage(
  rows: KeyedRows,
  onlyKind: string | undefined,
  match: (conditions: readonly string[]) => string,
  carried: string,
  page: Page,
  writer: CypherWriter,
): ReadPage {
  return {
    position: rows.position,
    clauses: ({ clauses, expression }: CollectedRows, looksAhead, as) => [
      match([...keyRange(rows, page, writer), ...rangeOfKind(rows, onlyKind, writer)]),
      firstOf(rows, carried, page, lastRow(page, looksAhead, writer)),
      ...clauses,
      `RETURN collect(${expression}) AS ${as}`,
    ],
  };
}

/** Takes the first so many of the rows, the way the page is read. */
export function firstOf(
  { key, descending }: KeyedRows,
  carried: string,
  { backward }: Page,
  count: string,
): string {
  return `WITH ${carried} ORDER BY ${key}${descending === backward ? '' : ' DESC'} LIMIT ${count}`;
}

/** That a row stands in the list, between the cursors that bound the page. */
export function keyRange(
  { key, descending, isIndexed, upper, keyAt }: KeyedRows,
  { scope, after, before }: Page,
  writer: CypherWriter,
): string[] {
  const at = (cursor: Given<string> | undefined, argument: 'after' | 'before'): string | undefined => {
    if (cursor === undefined || cursor === '') return undefined;
    return keyAt(writer.value(following(cursor, (one) => valuesIn(scope, one, argument, 1)[0])));
  };
  const [from, to] = [at(after, 'after'), at(before, 'before')];
  const [low, high] = descending ? [to, from] : [from, to];
  // The first page has the text of those that follow, so that Neo4j plans it once.
  const lowest = low ?? (isIndexed ? keyAt(writer.value('')) : undefined);
  return [...compared(key, '>', lowest), ...compared(key, '<', high ?? upper)];
}

/** That a row is of one kind, where that is a part of the order: an id begins with its kind and a colon. */
function rangeOfKind(
  { key, isById, keyAt }: KeyedRows,
  kind: string | undefined,
  writer: CypherWriter,
): string[] {
  if (kind === undefined || !isById) return [];
  const [from, to] = [':', ';'].map((end) => keyAt(writer.value(`${kind}${end}`)));
  return [...compared(key, '>', from), ...compared(key, '<', to)];
}

function compared(key: string, operator: '<' | '>', bound: string | undefined): string[] {
  return bound === undefined ? [] : [`${key} ${operator} ${bound}`];
}

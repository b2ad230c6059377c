import { GraphQLBoolean, GraphQLFloat, GraphQLInt } from 'graphql';
import type { OrderName } from './declarations';
import type { Kind, Ontology, RelationshipField } from './ontology';
import { nameLabel } from './name-label';

/**
 * An order that an index holds. It is one text for each row, kept beside what is declared, that sorts as the order does
 * and is no other row's: so a page is one range of one index, whichever way it is read.
 */
export interface HeldOrder {
  /** The property, or `id`. */
  by: string;
  /** Of the name as it is read. */
  isRead: boolean;
  /** From the greatest, where what is not stated would otherwise come first. */
  descending: boolean;
  /** The property that holds the text, on the node or on the relationship. */
  stored: string;
}

/** The orders of the list of a kind. */
export function ordersOfKind(kind: Kind): HeldOrder[] {
  return kind.orderedBy.flatMap((order) => heldOrders(kind, order, ''));
}

/** The orders of the list of a relationship; the texts begin with the id of what the list belongs to. */
export function ordersOfList(field: RelationshipField): HeldOrder[] {
  if (field.orderedBy.length > 0 && field.direction === 'BOTH') {
    throw new Error(`${field.name} reads the same from both ends, so no index can hold its order.`);
  }
  return field.orderedBy.flatMap((order) => heldOrders(field.target, order, field.name));
}

/** The relationships that have a list with such orders, each seen from where the list is. */
export function listsWithOrders(ontology: Ontology): RelationshipField[] {
  const fields = [...ontology.kinds.values()].flatMap((kind) => ontology.ownRelationships(kind));
  return fields.filter(({ orderedBy }) => orderedBy.length > 0);
}

/** What is smaller than every text of a list that belongs to `owner`, and what is greater: ids hold no bar. */
export const lowerBound = (owner: string): string => `${owner}.id + '|'`;
export const upperBound = (owner: string): string => `${owner}.id + '}'`;

/** The text of a node in an order, as an expression. */
export function textOf(node: string, kind: Kind, { by, isRead, descending }: HeldOrder): string {
  if (by === 'id') return `${node}.id`;
  const id = `'\\u0001' + ${node}.id`;
  if (isRead) return `left(coalesce(${readingOf(node)}, ${node}.${by}), ${longest}) + ${id}`;
  const value = `left(${node}.${by}, ${longest})`;
  if (isAlwaysStated(kind, by)) return `${value} + ${id}`;
  const [stated, unstated] = statedOrNot(descending);
  return `coalesce('${stated}' + ${value}, '${unstated}') + ${id}`;
}

/** The same, of a node whose values are known. */
export function textWith(
  values: Readonly<Record<string, unknown>>,
  kind: Kind,
  { by, isRead, descending }: HeldOrder,
  reading: string | undefined,
): string {
  const id = String(values.id);
  if (by === 'id') return id;
  const value = isRead ? (reading ?? values[by]) : values[by];
  const cut = typeof value === 'string' ? value.slice(0, longest) : undefined;
  if (isRead || isAlwaysStated(kind, by)) return `${cut ?? ''}\u0001${id}`;
  const [stated, unstated] = statedOrNot(descending);
  return `${cut === undefined ? unstated : stated + cut}\u0001${id}`;
}

/** With what the texts of stated values begin, and before what they all come; nothing where there are no others. */
export function statedAs(
  kind: Kind,
  { by, descending }: HeldOrder,
): { before: string; beyond: string | undefined } {
  if (isAlwaysStated(kind, by)) return { before: '', beyond: undefined };
  const [stated] = statedOrNot(descending);
  return { before: stated, beyond: String(Number(stated) + 1) };
}

/** With what every text begins that is kept of a value which begins so. */
export function beginningOf(value: string): string {
  // Cut so that no character is, wherever Neo4j cuts one.
  return value.length < longest ? value : value.slice(0, longest / 2).replace(/[\ud800-\udbff]$/, '');
}

const isAlwaysStated = (kind: Kind, by: string): boolean => kind.properties.get(by)?.required === true;

/** What is not stated comes last, whichever way an order is read. */
const statedOrNot = (descending: boolean): [stated: string, unstated: string] =>
  descending ? ['1', '0'] : ['0', '1'];

/** How a thing's name is read; kept beside the name. */
export function readingOf(node: string): string {
  const name = `(${node})<-[:NAMES]-(name:${nameLabel} {field: 'name'})`;
  return `COLLECT { MATCH ${name} RETURN coalesce(name.pinyin, name.folded) LIMIT 1 }[0]`;
}

/** An index takes texts of 8 kB at most; beyond this the ids decide. */
const longest = 200;

/** One or, of what is not stated of all, one for each way: it comes last either way. */
function heldOrders(kind: Kind, order: OrderName, list: string): HeldOrder[] {
  const [by = '', reading] = order.split(' ');
  const isRead = reading === 'PINYIN';
  refuseUnknown(kind, order, by);
  const named = (way: string): string => {
    const words = [list, capitalized(by), isRead ? 'Pinyin' : '', 'Order', way].join('');
    return words.charAt(0).toLowerCase() + words.slice(1);
  };
  const isOptional = by !== 'id' && !isRead && !isAlwaysStated(kind, by);
  const ascending = { by, isRead, descending: false, stored: named('') };
  return isOptional
    ? [ascending, { ...ascending, descending: true, stored: named('Descending') }]
    : [ascending];
}

function refuseUnknown(kind: Kind, order: OrderName, by: string): void {
  const property = kind.properties.get(by);
  const isText = property && !property.list && !numbers.includes(property.type());
  if (by !== 'id' && !isText) {
    throw new Error(`${kind.name} is ordered by ${order}, which is no property that is kept as one text.`);
  }
}

const numbers: readonly unknown[] = [Boolean, GraphQLBoolean, GraphQLInt, GraphQLFloat];

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The order that a list is asked for, if an index holds it. */
export function heldOrder(
  orders: readonly HeldOrder[],
  asked: { by: string; isRead: boolean; descending: boolean },
): HeldOrder | undefined {
  const both = orders.filter(({ by, isRead }) => by === asked.by && isRead === asked.isRead);
  return both.find(({ descending }) => descending === asked.descending) ?? both[0];
}

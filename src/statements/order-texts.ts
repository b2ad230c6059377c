import { groupedBy } from '../grouped-by';
import {
  listsWithOrders,
  lowerBound,
  ordersOfKind,
  ordersOfList,
  textOf,
  type HeldOrder,
} from '../ontology/held-orders';
import type { Kind, Ontology, RelationshipField } from '../ontology/ontology';

/** The properties in which the texts of orders are kept; no source states them. */
export interface StoredOrders {
  nodes: ReadonlySet<string>;
  relationships: ReadonlySet<string>;
}

export function storedOrders(ontology: Ontology): StoredOrders {
  const kinds = kindsWithOrders(ontology);
  return {
    nodes: new Set(kinds.flatMap((kind) => ordersOfKind(kind).map(({ stored }) => stored))),
    relationships: new Set(listOrders(ontology).map(({ order }) => order.stored)),
  };
}

/** The properties in which a node of a kind keeps its texts. */
export function ordersOfNode(ontology: Ontology, kind: Kind): string[] {
  const declaring = kindsWithOrders(ontology).filter(({ name }) => kind.labels.includes(name));
  return [...new Set(declaring.flatMap((one) => ordersOfKind(one).map(({ stored }) => stored)))];
}

/** The same of a relationship of a type. */
export function ordersOfRelationship(ontology: Ontology, type: string): string[] {
  return listOrders(ontology).flatMap(({ field, order }) => (field.type === type ? [order.stored] : []));
}

/** Of what is stored, what the sources state. */
export function withoutOrders(
  properties: Readonly<Record<string, unknown>>,
  stored: ReadonlySet<string>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !stored.has(name)));
}

/** A text that a node or a relationship holds, and for which of them. */
export interface StoredText {
  property: string;
  /** The labels, or the type, of those that hold it. */
  holder: string;
  /** Both as expressions: that something is one of them, and its text. */
  holds: string;
  text: string;
}

/** The texts of a node: those of its own kind and of every interface of it. */
export function textsOfNode(ontology: Ontology, node: string): StoredText[] {
  const all = kindsWithOrders(ontology).flatMap((kind) =>
    ordersOfKind(kind).map((order) => ({ kind, property: order.stored, text: textOf(node, kind, order) })),
  );
  return [...groupedBy(all, ({ property, text }) => `${property} ${text}`).values()].flatMap((same) => {
    const [first] = same;
    const labels = [...new Set(same.map(({ kind }) => kind.name))].join('|');
    return first
      ? [{ property: first.property, text: first.text, holder: labels, holds: `${node}:${labels}` }]
      : [];
  });
}

/** The texts of a relationship from one node to another: it may stand in a list of either. */
export function textsOfRelationship(
  ontology: Ontology,
  relationship: string,
  from: string,
  to: string,
): StoredText[] {
  return listOrders(ontology).map(({ field, order }) => {
    const [owner, other] = field.direction === 'IN' ? [to, from] : [from, to];
    return {
      property: order.stored,
      holder: field.type,
      holds: `type(${relationship}) = '${field.type}'`,
      text: `${lowerBound(owner)} + ${textOf(other, field.target, order)}`,
    };
  });
}

/** Counts up when texts come to be made in another way, so that older databases make theirs again. */
const generation = 1;

/** What the texts follow from beside the graph itself. */
export function ordersVersion(ontology: Ontology): string {
  const orders = [
    ...kindsWithOrders(ontology).flatMap((kind) =>
      ordersOfKind(kind).map(({ stored }) => `${kind.name}.${stored}`),
    ),
    ...listOrders(ontology).map(({ field, order }) => `${field.type}.${order.stored}`),
  ];
  return [generation, ...orders.sort()].join(' ');
}

export function kindsWithOrders(ontology: Ontology): Kind[] {
  return [...ontology.kinds.values()].filter(({ orderedBy }) => orderedBy.length > 0);
}

/** Every order of every list of a relationship. */
export function listOrders(ontology: Ontology): { field: RelationshipField; order: HeldOrder }[] {
  return listsWithOrders(ontology).flatMap((field) => ordersOfList(field).map((order) => ({ field, order })));
}

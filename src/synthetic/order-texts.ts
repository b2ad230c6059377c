import { groupedBy } from '../grouped-by';
import { ordersOfKind, textWith, type HeldOrder } from '../ontology/held-orders';
import type { Kind, Ontology } from '../ontology/ontology';
import type { DesiredName } from '../statements/desired-graph';
import { kindsWithOrders, listOrders } from '../statements/order-texts';

type Texts = Record<string, string>;

interface Row {
  id: string;
  values: Readonly<Record<string, unknown>>;
  reading: string | undefined;
}

/**
 * The texts of orders that the importer of data sets would store. Relationships follow the node that they come from, so
 * that nothing but the last node is kept.
 */
export class OrderTexts {
  readonly #ofKinds = new Map<string, { kind: Kind; order: HeldOrder }[]>();
  readonly #ofTypes;
  #last: Row | undefined;

  constructor(ontology: Ontology) {
    for (const kind of kindsWithOrders(ontology)) {
      for (const { name } of kind.concreteKinds) {
        const orders = ordersOfKind(kind).map((order) => ({ kind, order }));
        this.#ofKinds.set(name, [...(this.#ofKinds.get(name) ?? []), ...orders]);
      }
    }
    this.#ofTypes = groupedBy(listOrders(ontology), ({ field }) => field.type);
  }

  ofNode(kind: Kind, values: Readonly<Record<string, unknown>>, names: readonly DesiredName[]): Texts {
    const name = names.find(({ field }) => field === 'name');
    this.#last = { id: String(values.id), values, reading: name?.pinyin ?? name?.folded };
    const { reading } = this.#last;
    const orders = this.#ofKinds.get(kind.name) ?? [];
    return Object.fromEntries(
      orders.map((one) => [one.order.stored, textWith(values, one.kind, one.order, reading)]),
    );
  }

  ofRelationship(type: string, from: string, to: string): Texts {
    const orders = this.#ofTypes.get(type) ?? [];
    return Object.fromEntries(
      orders.map(({ field, order }) => {
        const [owner, other] = field.direction === 'IN' ? [to, from] : [from, to];
        return [order.stored, `${owner}|${this.#textOf(other, field.target, order)}`];
      }),
    );
  }

  #textOf(id: string, kind: Kind, order: HeldOrder): string {
    if (order.by === 'id') return id;
    if (this.#last?.id !== id) throw new Error(`${id} is not the node before its relationships.`);
    return textWith(this.#last.values, kind, order, this.#last.reading);
  }
}

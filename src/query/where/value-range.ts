import { beginningOf, statedAs, ordersOfKind, type HeldOrder } from '../../ontology/held-orders';
import type { Kind } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { following, type Given } from '../late-bound/late-bound';
import { sortOf } from '../property-sort';
import { daysOf } from '../valid-on';
import type { Where } from './compile-where';
import type { Conditions } from './value-condition';

/** The values of a property among which all are that meet a `where`, by the texts of an order that an index holds. */
export interface ValueRange {
  /** The order by which it is found. */
  order: HeldOrder;
  /** Whether an order is one of this property, so that it is a part of that order. */
  isHeldBy: (order: HeldOrder) => boolean;
  /** That the text of such an order of a node lies there. */
  within: (node: string, order: HeldOrder, writer: CypherWriter) => string[];
}

/** A text that others are held against. */
type Bound = readonly ['>=' | '<', Given<string>];

/** Looks where nothing is an alternative and nothing is denied; undefined where no index holds what is asked. */
export function valueRange(kind: Kind, where: Where): ValueRange | undefined {
  for (const [name, condition] of Object.entries(where)) {
    if (name === 'and') {
      const inside = (condition as readonly Where[]).map((one) => valueRange(kind, one));
      const found = inside.find((range) => range);
      if (found) return found;
      continue;
    }
    const order = ordersOfKind(kind).find(
      ({ by, isRead, descending }) => by === name && !isRead && !descending,
    );
    const bounds = order ? boundsOf(kind, name, (condition ?? {}) as Conditions) : [];
    if (order && bounds.length > 0) {
      return {
        order,
        isHeldBy: ({ by, isRead }) => by === order.by && !isRead,
        within: within(kind, bounds),
      };
    }
  }
  return undefined;
}

function within(kind: Kind, bounds: readonly Bound[]): ValueRange['within'] {
  return (node, order, writer) => {
    const { before, beyond } = statedAs(kind, order);
    const key = `${node}.${order.stored}`;
    const compared = bounds.map(([operator, text]) => {
      const bound = following(text, (known) => before + known);
      return `${key} ${operator} ${writer.value(bound)}`;
    });
    return beyond === undefined ? compared : [...compared, `${key} >= '${before}'`, `${key} < '${beyond}'`];
  };
}

function boundsOf(kind: Kind, name: string, filter: Conditions): Bound[] {
  const property = kind.properties.get(name);
  if (!property || filter.ignoreCase === true) return [];
  const isDate = sortOf(property) === 'DATE';
  return Object.entries(filter).flatMap(([operator, wanted]) => {
    if (wanted === null || wanted === undefined) return [];
    return isDate
      ? boundsOfDays(operator, wanted as Given<string>, `${name}.${operator}`)
      : boundsOfText(operator, wanted as Given<string>);
  });
}

/** After what begins with a text, or with a day: what follows it in an order begins with a smaller character. */
const greatest = '\u{10FFFF}';

function boundsOfDays(operator: string, written: Given<string>, argument: string): Bound[] {
  const days = () => following(written, (known) => daysOf(known, argument));
  const first = (): Given<string> => following(days(), (span) => span.first);
  const behind = (): Given<string> => following(days(), (span) => span.last + greatest);
  switch (operator) {
    case 'eq':
      return [
        ['>=', first()],
        ['<', behind()],
      ];
    case 'gt':
      return [['>=', behind()]];
    case 'gte':
      return [['>=', first()]];
    case 'lt':
      return [['<', first()]];
    case 'lte':
      return [['<', behind()]];
    default:
      return [];
  }
}

function boundsOfText(operator: string, wanted: Given<string>): Bound[] {
  if (operator !== 'startsWith' && operator !== 'eq') return [];
  const beginning = following(wanted, beginningOf);
  return [
    ['>=', beginning],
    ['<', following(beginning, (text) => text + greatest)],
  ];
}

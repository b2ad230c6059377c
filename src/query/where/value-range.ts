import { beginningOf, statedAs, ordersOfKind, type HeldOrder } from '../../ontology/held-orders';
import type { Kind } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { following, type Given } from '../late-bound/late-bound';
import { isGiven } from '../given-fields';
import { sortOf } from '../property-sort';
import { dayBounds } from './day-bounds';
import { withCondition, withLess, type Where } from './where';
import type { Conditions } from './value-condition';

/** The values of a property among which all are that meet a `where`, by the texts of an order that an index holds. */
export interface ValueRange {
  /** The order by which it is found. */
  order: HeldOrder;
  /** What the `where` asks besides. */
  besides: Where;
  /** That the text of such an order of a node lies there. */
  within: (node: string, order: HeldOrder, writer: CypherWriter) => string[];
}

/** Whether it is a part of an order, since that is one of the same property. */
export const isPartOf = ({ order }: ValueRange, { by, isRead }: HeldOrder): boolean =>
  by === order.by && !isRead;

/** A text that others are held against. */
type Bound = readonly ['>=' | '<', Given<string>];

/** Looks where nothing is an alternative and nothing is denied; undefined where no index holds what is asked. */
export function valueRange(kind: Kind, where: Where): ValueRange | undefined {
  for (const [name, condition] of Object.entries(where)) {
    const found =
      name === 'and' ? rangeAmong(kind, condition as readonly Where[]) : rangeOf(kind, name, condition);
    if (found) return { ...found, besides: withCondition(where, name, found.left) };
  }
  return undefined;
}

/** A range of what one condition asks, with what is left to ask of that; undefined where nothing is. */
type RangeIn = Omit<ValueRange, 'besides'> & { left: unknown };

function rangeAmong(kind: Kind, all: readonly Where[]): RangeIn | undefined {
  for (const one of all) {
    const found = valueRange(kind, one);
    if (found) return { ...found, left: withLess(all, one, found.besides) };
  }
  return undefined;
}

function rangeOf(kind: Kind, name: string, condition: unknown): RangeIn | undefined {
  const order = ordersOfKind(kind).find(
    ({ by, isRead, descending }) => by === name && !isRead && !descending,
  );
  const property = kind.properties.get(name);
  const filter = (condition ?? {}) as Conditions;
  if (!order || !property || filter.ignoreCase === true) return undefined;
  const isDate = sortOf(property) === 'DATE';
  const bounds = Object.entries(filter).map(([operator, wanted]): Bound[] => {
    if (!isGiven(wanted)) return [];
    if (isDate) return boundsOfDays(operator, wanted, `${name}.${operator}`);
    return boundsOfText(operator, wanted as Given<string>);
  });
  if (bounds.flat().length === 0) return undefined;
  return {
    order,
    within: within(kind, bounds.flat()),
    // A day is kept whole; of a text no more than its beginning is.
    left: isDate && bounds.every((one) => one.length > 0) ? undefined : condition,
  };
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

/** After what begins with a text, or with a day: what follows it in an order begins with a smaller character. */
const greatest = '\u{10FFFF}';

function boundsOfDays(operator: string, written: Given<unknown>, argument: string): Bound[] {
  const bounds = dayBounds(operator, written, argument) ?? [];
  return bounds.map(({ compare, day }): Bound => {
    const behind = (): Given<string> => following(day, (known) => known + greatest);
    if (compare === '>') return ['>=', behind()];
    return compare === '<=' ? ['<', behind()] : [compare, day];
  });
}

function boundsOfText(operator: string, wanted: Given<string>): Bound[] {
  if (operator !== 'startsWith' && operator !== 'eq') return [];
  const beginning = following(wanted, beginningOf);
  return [
    ['>=', beginning],
    ['<', following(beginning, (text) => text + greatest)],
  ];
}

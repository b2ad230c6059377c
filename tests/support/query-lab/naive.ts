/*
 * What a list should answer, worked out row by row. It shares nothing with the compiler: conditions are held against
 * records in memory, in the logic of three values, where null is "the sources leave it open".
 */

import { isLatest, isMixed, latestNumber } from './naive-latest';

export type Kleene = boolean | null;
export type Value = string | number | boolean | null | readonly string[];
export type Item = Readonly<Record<string, Value>>;
export type Where = Readonly<Record<string, unknown>>;

export interface Link {
  type: 'HELD_BY' | 'LIKE';
  from: string;
  to: string;
  properties: Item;
}

/** A figure: what it measures, about what and, of a right, at which holder. */
export interface Reading {
  id: string;
  gauge: string;
  subject: string;
  measuredAt: string | null;
  values: Item;
}

export interface Graph {
  holders: readonly Item[];
  rights: readonly Item[];
  links: readonly Link[];
  gauges: readonly Item[];
  readings: readonly Reading[];
}

type KindName = 'Holder' | 'Right';

/** What a relationship field leads to, as pairs of the link and the item there. */
const fields: Readonly<
  Record<KindName, Readonly<Record<string, { type: Link['type']; target: KindName; ways: ('OUT' | 'IN')[] }>>>
> = {
  Holder: { holds: { type: 'HELD_BY', target: 'Right', ways: ['IN'] } },
  Right: {
    heldBy: { type: 'HELD_BY', target: 'Holder', ways: ['OUT'] },
    like: { type: 'LIKE', target: 'Right', ways: ['OUT', 'IN'] },
  },
};

const qualifiedBy: Readonly<Record<string, string>> = {
  worth: 'worthComparator',
  members: 'membersComparator',
};
const dates = new Set(['opened', 'granted', 'validFrom', 'validTo']);
const lists = new Set(['tags']);

export class Naive {
  readonly #items = new Map<string, Item>();

  constructor(private readonly graph: Graph) {
    for (const item of [...graph.holders, ...graph.rights]) this.#items.set(String(item.id), item);
  }

  /** The items that a list holds, each with whether it certainly meets the condition. */
  rows(kind: KindName, where: Where, possible: boolean): { item: Item; certain: boolean }[] {
    const items = kind === 'Holder' ? this.graph.holders : this.graph.rights;
    return items.flatMap((item) => {
      const truth = this.#meets(kind, item, where);
      return truth === true || (possible && truth === null) ? [{ item, certain: truth === true }] : [];
    });
  }

  /** The different values of a key of an item, through its relationships; null where there is none. */
  valuesOfKey(kind: KindName, item: Item, key: Where): Value[] {
    const [[name, taken] = ['', null]] = Object.entries(key);
    if (!(name in fields[kind])) return taken === null ? [] : taking(item[name] ?? null, taken);
    const links = this.#linked(kind, item, name);
    if (links.length === 0) return [null];
    const [[part, inner] = ['', null]] = Object.entries(taken as Where);
    const values = links.flatMap(({ link, other, target }) => {
      if (part === 'node') return this.valuesOfKey(target, other, inner as Where);
      const stored = link.properties[part] ?? null;
      return taking(part === 'certainty' ? (stored ?? 'STATED') : stored, inner);
    });
    return [...new Set(values)];
  }

  /** The ids of a list in its order: those that certainly meet a condition, or may. */
  list(kind: KindName, where: Where, orderBy: readonly Where[], possible: boolean): string[] {
    const items = kind === 'Holder' ? this.graph.holders : this.graph.rights;
    const met = items.filter((item) => {
      const truth = this.#meets(kind, item, where);
      return truth === true || (possible && truth === null);
    });
    return met
      .map((item) => ({ item, keys: orderBy.map((order) => this.#key(kind, item, order)) }))
      .sort((a, b) => {
        for (const [index, order] of orderBy.entries()) {
          const difference = compareKeys(a.keys[index] ?? null, b.keys[index] ?? null, isDescending(order));
          if (difference !== 0) return difference;
        }
        const before = String(a.item.id) < String(b.item.id);
        return before === isReadBackwards(orderBy) ? 1 : -1;
      })
      .map(({ item }) => String(item.id));
  }

  /** Whether a list may not be ordered so, since figures differ in kind. */
  refuses(ids: readonly string[], orderBy: readonly Where[]): boolean {
    const { readings, gauges } = this.graph;
    return orderBy
      .flatMap((order) => Object.values(order))
      .filter(isLatest)
      .some(({ indicator }) => isMixed(readings, gauges, ids, indicator));
  }

  #linked(kind: KindName, item: Item, name: string): { link: Link; other: Item; target: KindName }[] {
    const field = fields[kind][name];
    if (!field) throw new Error(`${kind} has no ${name}.`);
    const { type, target, ways } = field;
    return this.graph.links
      .filter((link) => link.type === type)
      .flatMap((link) => {
        const others: string[] = [];
        if (ways.includes('OUT') && link.from === item.id) others.push(link.to);
        if (ways.includes('IN') && link.to === item.id) others.push(link.from);
        return others.map((id) => ({ link, other: this.#items.get(id) ?? {}, target }));
      });
  }

  #meets(kind: KindName, item: Item, where: Where): Kleene {
    return all(
      Object.entries(where).map(([name, condition]): Kleene => {
        if (name === 'and') return all((condition as Where[]).map((one) => this.#meets(kind, item, one)));
        if (name === 'or') return any((condition as Where[]).map((one) => this.#meets(kind, item, one)));
        if (name === 'not') return not(this.#meets(kind, item, condition as Where));
        return name in fields[kind]
          ? this.#linksMeet(this.#linked(kind, item, name), condition as Where)
          : valueMeets(item, name, condition as Where);
      }),
    );
  }

  #linkMeets(link: { link: Link; other: Item; target: KindName }, where: Where): Kleene {
    return all(
      Object.entries(where).map(([name, condition]): Kleene => {
        if (name === 'and') return all((condition as Where[]).map((one) => this.#linkMeets(link, one)));
        if (name === 'or') return any((condition as Where[]).map((one) => this.#linkMeets(link, one)));
        if (name === 'not') return not(this.#linkMeets(link, condition as Where));
        if (name === 'node') return this.#meets(link.target, link.other, condition as Where);
        return valueMeets(link.link.properties, name, condition as Where);
      }),
    );
  }

  #linksMeet(links: readonly { link: Link; other: Item; target: KindName }[], filter: Where): Kleene {
    return all(
      Object.entries(filter).map(([quantifier, condition]): Kleene => {
        const truths = (where: Where): Kleene[] => links.map((link) => this.#linkMeets(link, where));
        if (quantifier === 'some') return any(truths(condition as Where));
        if (quantifier === 'none') return not(any(truths(condition as Where)));
        if (quantifier === 'every') return all(truths(condition as Where));
        const { where = {}, ...bounds } = condition as { where?: Where };
        const found = truths(where);
        const least = found.filter((truth) => truth === true).length;
        const most = found.filter((truth) => truth !== false).length;
        return countMeets(least, most, bounds);
      }),
    );
  }

  #key(kind: KindName, item: Item, order: Where): string | number | boolean | null {
    const [[name, value] = ['', null]] = Object.entries(order);
    if (isLatest(value)) return latestNumber(this.graph.readings, item.id, value.indicator);
    if (name in fields[kind] && value !== null && typeof value === 'object') {
      return this.#linked(kind, item, name).length;
    }
    return (item[name] ?? null) as string | number | boolean | null;
  }
}

function taking(stored: Value, taken: unknown): Value[] {
  if (Array.isArray(stored)) return stored.length === 0 ? [null] : [...new Set(stored as string[])];
  const lengths: Readonly<Record<string, number>> = { YEAR: 4, MONTH: 7 };
  const length = lengths[String(taken)];
  return [length === undefined || stored === null ? stored : String(stored).slice(0, length)];
}

/** Every count between the two bounds is possible. */
function countMeets(least: number, most: number, bounds: Readonly<Record<string, number>>): Kleene {
  return all(
    Object.entries(bounds).map(([operator, wanted]): Kleene => {
      const truths = Array.from({ length: most - least + 1 }, (_, extra) =>
        compare(least + extra, operator, wanted),
      );
      return truths.every(Boolean) ? true : truths.some(Boolean) ? null : false;
    }),
  );
}

function valueMeets(item: Item, name: string, filter: Where): Kleene {
  const { ignoreCase, ...operators } = filter;
  return all(
    Object.entries(operators).map(([operator, wanted]): Kleene => {
      const stored = name === 'certainty' ? (item.certainty ?? 'STATED') : (item[name] ?? null);
      if (lists.has(name)) return listMeets((stored ?? []) as readonly string[], operator, wanted);
      if (operator === 'stated') return (stored !== null) === wanted;
      if (operator === 'in' && (wanted as unknown[]).length === 0) return false;
      if (stored === null) return null;
      if (dates.has(name)) return dateMeets(String(stored), operator, wanted);
      const qualifier = qualifiedBy[name];
      if (qualifier !== undefined) {
        return qualifiedMeets(Number(stored), (item[qualifier] ?? null) as string | null, operator, wanted);
      }
      return plainMeets(stored, operator, wanted, ignoreCase === true);
    }),
  );
}

function plainMeets(stored: Value, operator: string, wanted: unknown, ignoreCase: boolean): boolean {
  const folded = (value: unknown): unknown =>
    ignoreCase && typeof value === 'string' ? value.toLowerCase() : value;
  const value = folded(stored);
  if (operator === 'in') return (wanted as unknown[]).some((one) => folded(one) === value);
  const other = folded(wanted);
  if (operator === 'startsWith') return String(value).startsWith(String(other));
  if (operator === 'endsWith') return String(value).endsWith(String(other));
  if (operator === 'contains') return String(value).includes(String(other));
  return compare(value as number, operator, other as number);
}

export function compare(value: number | string, operator: string, wanted: number | string): boolean {
  switch (operator) {
    case 'gt':
      return value > wanted;
    case 'gte':
      return value >= wanted;
    case 'lt':
      return value < wanted;
    case 'lte':
      return value <= wanted;
    default:
      return value === wanted;
  }
}

/** Some numbers, close together and far off, that a qualified number may stand for: those that its qualifier allows. */
function allowed(number: number, comparator: string | null, near: readonly number[]): number[] {
  const around = [number, ...near].flatMap((one) => [one - 0.25, one, one + 0.25]).concat(-1e9, 1e9);
  const tests: Record<string, (one: number) => boolean> = {
    EQUAL: (one) => one === number,
    MORE_THAN: (one) => one > number,
    AT_LEAST: (one) => one >= number,
    LESS_THAN: (one) => one < number,
    NEARLY: (one) => one < number,
    AT_MOST: (one) => one <= number,
  };
  return around.filter(tests[comparator ?? ''] ?? (() => true));
}

function qualifiedMeets(
  number: number,
  comparator: string | null,
  operator: string,
  wanted: unknown,
): Kleene {
  const among = operator === 'in' ? (wanted as number[]) : [wanted as number];
  const truths = allowed(number, comparator, among).map((one) =>
    operator === 'in' ? among.includes(one) : compare(one, operator, among[0] ?? 0),
  );
  return truths.every(Boolean) ? true : truths.some(Boolean) ? null : false;
}

function dateMeets(stored: string, operator: string, wanted: unknown): boolean {
  // A date lies in a day, a month or a year exactly where it begins with how that is written.
  if (operator === 'eq') return stored.startsWith(String(wanted));
  if (operator === 'in') return (wanted as string[]).some((one) => stored.startsWith(one));
  const part = stored.slice(0, String(wanted).length);
  return compare(part, operator, String(wanted));
}

function listMeets(stored: readonly string[], operator: string, wanted: unknown): boolean {
  if (operator === 'includes') return stored.includes(String(wanted));
  if (operator === 'includesAny') return (wanted as string[]).some((one) => stored.includes(one));
  if (operator === 'includesAll') return (wanted as string[]).every((one) => stored.includes(one));
  return stored.length > 0 === wanted;
}

const all = (truths: readonly Kleene[]): Kleene =>
  truths.includes(false) ? false : truths.includes(null) ? null : true;
const any = (truths: readonly Kleene[]): Kleene =>
  truths.includes(true) ? true : truths.includes(null) ? null : false;
const not = (truth: Kleene): Kleene => (truth === null ? null : !truth);

/** An index holds the order by one of these alone, ties in the order of the ids; descending it is read backwards. */
function isReadBackwards([order, ...others]: readonly Where[]): boolean {
  const held = ['name', 'title', 'granted', 'id'];
  return (
    order !== undefined &&
    others.length === 0 &&
    held.includes(Object.keys(order)[0] ?? '') &&
    isDescending(order)
  );
}

function isDescending(order: Where): boolean {
  const [value] = Object.values(order);
  if (isLatest(value)) return value.direction === 'DESC';
  const direction = typeof value === 'string' ? value : (value as { count: string }).count;
  return direction === 'DESC';
}

/** Code points decide between texts, and what is not stated comes last either way. */
export function compareKeys(a: unknown, b: unknown, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (a === b) return 0;
  const smaller = (a as number) < (b as number);
  return smaller === descending ? 1 : -1;
}

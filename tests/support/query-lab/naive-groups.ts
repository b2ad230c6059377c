import { compare, compareKeys, type Item, type Naive, type Value, type Where } from './naive';

type Kind = 'Holder' | 'Right';
type Part = 'stated' | 'sum' | 'avg' | 'min' | 'max';

/** A grouping as it is asked for; `of` names properties. */
export interface Grouping {
  by: Where[];
  of: string[];
  having: {
    count?: Record<string, number>;
    values?: ({ index: number } & Partial<Record<Part, Record<string, number>>>)[];
  };
  orderBy: {
    count?: string;
    key?: { index: number; direction: string };
    value?: { index: number; of: Part; direction: string };
  }[];
}

export interface NaiveGroup {
  keys: Value[];
  count: number;
  possible: number;
  values: Record<Part, number | null>[];
  top: string[];
}

/** What `groupBy` should answer, worked out row by row. */
export function naiveGroups(
  naive: Naive,
  kind: Kind,
  where: Where,
  possible: boolean,
  grouping: Grouping,
): NaiveGroup[] {
  const { by, of, having, orderBy } = grouping;
  const gathered = new Map<string, { keys: Value[]; rows: { item: Item; certain: boolean }[] }>();
  for (const row of naive.rows(kind, where, possible)) {
    for (const keys of combinations(by.map((key) => naive.valuesOfKey(kind, row.item, key)))) {
      const name = JSON.stringify(keys);
      const group = gathered.get(name) ?? { keys, rows: [] };
      group.rows.push(row);
      gathered.set(name, group);
    }
  }
  const groups = [...gathered.values()].map(({ keys, rows }): NaiveGroup => ({
    keys,
    count: rows.length,
    possible: rows.filter(({ certain }) => !certain).length,
    values: of.map((name) => summary(rows.map(({ item }) => item[name] ?? null))),
    top: rows
      .map(({ item }) => String(item.id))
      .sort()
      .slice(0, 2),
  }));
  return groups
    .filter((group) => {
      const counts = meets(group.count, having.count ?? {});
      return (
        counts &&
        (having.values ?? []).every(({ index, ...parts }) =>
          Object.entries(parts).every(([part, conditions]) =>
            meets(group.values[index]?.[part as Part] ?? null, conditions),
          ),
        )
      );
    })
    .sort((a, b) => {
      for (const { count, key, value } of orderBy.length > 0 ? orderBy : [{ count: 'DESC' }]) {
        const read = (group: NaiveGroup): unknown => {
          if (key) return group.keys[key.index];
          return value ? group.values[value.index]?.[value.of] : group.count;
        };
        const direction = key?.direction ?? value?.direction ?? count;
        const difference = compareKeys(read(a) ?? null, read(b) ?? null, direction === 'DESC');
        if (difference !== 0) return difference;
      }
      for (const [index, one] of a.keys.entries()) {
        const difference = compareKeys(one, b.keys[index] ?? null, false);
        if (difference !== 0) return difference;
      }
      return 0;
    });
}

function combinations(lists: readonly Value[][]): Value[][] {
  return lists.reduce<Value[][]>(
    (all, list) => all.flatMap((one) => list.map((value) => [...one, value])),
    [[]],
  );
}

function summary(stored: readonly Value[]): Record<Part, number | null> {
  const numbers = stored.flatMap((value) => (value === null ? [] : [Number(value)]));
  const sum = numbers.reduce((total, one) => total + one, 0);
  if (numbers.length === 0) return { stated: 0, sum: null, avg: null, min: null, max: null };
  return {
    stated: numbers.length,
    sum,
    avg: sum / numbers.length,
    min: Math.min(...numbers),
    max: Math.max(...numbers),
  };
}

function meets(value: number | null, conditions: Readonly<Record<string, number>>): boolean {
  return Object.entries(conditions).every(
    ([operator, wanted]) => value !== null && compare(value, operator, wanted),
  );
}

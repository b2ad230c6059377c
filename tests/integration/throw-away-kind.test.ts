import {
  assertInputObjectType,
  assertObjectType,
  graphql,
  isInputObjectType,
  type GraphQLInputObjectType,
} from 'graphql';
import type { Database } from '../../src/database/database';
import { features } from '../../src/features';
import { assembleSchema } from '../../src/query/assemble-schema';
import { RequestContext } from '../../src/query/request-context';
import { emptyDatabase, openEmptyDatabase } from '../support/test-database';
import { gadgets, withGadgets, writeGadgets } from '../support/throw-away-kind';

/*
 * A kind that is declared in one class has all of the query surface: it is described, filtered by every operator of every
 * property, filtered over its relationships, ordered, paged and counted. Nothing else is told of it.
 */

const schema = assembleSchema(withGadgets, features);
const kind = withGadgets.kind('Gadget');

let database: Database;

beforeAll(async () => {
  database = await openEmptyDatabase();
  await writeGadgets(database);
}, 60_000);

afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

async function ask(source: string, variableValues: Record<string, unknown> = {}): Promise<unknown> {
  const contextValue = new RequestContext(database, withGadgets, 30_000);
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

interface List {
  gadgets: {
    nodes: { id: string }[];
    totalCount: number;
    pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
  };
}

/** The letters of the gadgets of a list, in its order. */
async function listed(
  args: { where?: object; orderBy?: object[]; includePossible?: boolean } = {},
): Promise<string> {
  const { gadgets: list } = (await ask(
    `query ($where: GadgetWhere, $orderBy: [GadgetOrderBy!], $includePossible: Boolean) {
      gadgets(where: $where, orderBy: $orderBy, includePossible: $includePossible) { totalCount nodes { id } }
    }`,
    args,
  )) as List;
  expect(list.totalCount).toBe(list.nodes.length);
  return letters(list.nodes);
}

const letters = (nodes: readonly { id: string }[]): string => nodes.map(({ id }) => id.slice(-1)).join('');

const fieldsOf = (type: GraphQLInputObjectType): string[] => Object.keys(type.getFields());
const inputType = (name: string): GraphQLInputObjectType => assertInputObjectType(schema.getType(name));

describe('the schema', () => {
  it('describes it in the words of its class', () => {
    const type = assertObjectType(schema.getType('Gadget'));
    expect(type.description).toBe('A gadget, for one test.');
    for (const { name, description } of [...kind.properties.values(), ...kind.relationships.values()]) {
      expect([name, type.getFields()[name]?.description]).toEqual([name, description]);
      expect([name, inputType('GadgetWhere').getFields()[name]?.description]).toEqual([name, description]);
    }
  });

  it('gives what it leads to its inverse fields and conditions', () => {
    for (const target of ['District', 'Enterprise']) {
      expect(assertObjectType(schema.getType(target)).getFields()).toHaveProperty('gadgets');
      expect(fieldsOf(inputType(`${target}Where`))).toContain('gadgets');
      expect(fieldsOf(inputType(`${target}OrderBy`))).toContain('gadgets');
    }
  });
});

/** For each operator of each property: a condition that uses it, and the gadgets that meet it. */
const conditions: Readonly<
  Record<string, Readonly<Record<string, readonly [condition: object, met: string]>>>
> = {
  id: { eq: [{ eq: 'Gadget:b' }, 'b'], in: [{ in: ['Gadget:d', 'Gadget:a', 'Gadget:x'] }, 'ad'] },
  title: {
    eq: [{ eq: 'beta' }, 'b'],
    in: [{ in: ['beta', 'delta', 'BETA'] }, 'bd'],
    startsWith: [{ startsWith: 'Alpha' }, 'a'],
    endsWith: [{ endsWith: '枣' }, 'a'],
    contains: [{ contains: 'lta' }, 'd'],
    ignoreCase: [{ startsWith: 'g', ignoreCase: true }, 'c'],
    stated: [{ stated: true }, 'abcd'],
  },
  screws: {
    eq: [{ eq: 2 }, 'ac'],
    in: [{ in: [1, 7] }, 'b'],
    gt: [{ gt: 1 }, 'ac'],
    gte: [{ gte: 1 }, 'abc'],
    lt: [{ lt: 2 }, 'b'],
    lte: [{ lte: 2 }, 'abc'],
    stated: [{ stated: false }, 'd'],
  },
  length: {
    eq: [{ eq: 2 }, ''],
    in: [{ in: [1.5, 2, 3] }, 'ac'],
    gt: [{ gt: 1.5 }, 'bc'],
    gte: [{ gte: 1.5 }, 'abc'],
    lt: [{ lt: 9 }, 'ac'],
    lte: [{ lte: 1.5 }, 'a'],
    stated: [{ stated: true }, 'abc'],
  },
  lengthComparator: {
    eq: [{ eq: 'MORE_THAN' }, 'b'],
    in: [{ in: ['EQUAL', 'NEARLY'] }, 'ac'],
    stated: [{ stated: false }, 'd'],
  },
  madeOn: {
    eq: [{ eq: '2020' }, 'ab'],
    in: [{ in: ['2020-06', '2021-03-01'] }, 'bc'],
    gt: [{ gt: '2020-01' }, 'bc'],
    gte: [{ gte: '2020-01-15' }, 'abc'],
    lt: [{ lt: '2020-06-30' }, 'a'],
    lte: [{ lte: '2020' }, 'ab'],
    stated: [{ stated: false }, 'd'],
  },
  working: { eq: [{ eq: false }, 'b'], stated: [{ stated: true }, 'abc'] },
  grade: { eq: [{ eq: 'HIGH' }, 'bc'], in: [{ in: ['LOW'] }, 'a'], stated: [{ stated: false }, 'd'] },
  colours: {
    includes: [{ includes: 'red' }, 'a'],
    includesAny: [{ includesAny: ['blue', 'green'] }, 'ab'],
    includesAll: [{ includesAll: ['red', 'blue'] }, 'a'],
    stated: [{ stated: false }, 'cd'],
  },
  sizes: {
    includes: [{ includes: 2 }, 'ab'],
    includesAny: [{ includesAny: [1, 9] }, 'a'],
    includesAll: [{ includesAll: [1, 2] }, 'a'],
    stated: [{ stated: true }, 'ab'],
  },
  grades: {
    includes: [{ includes: 'HIGH' }, 'b'],
    includesAny: [{ includesAny: ['LOW', 'HIGH'] }, 'ab'],
    includesAll: [{ includesAll: ['LOW', 'HIGH'] }, 'b'],
    stated: [{ stated: true }, 'ab'],
  },
};

describe('conditions on its values', () => {
  it('are tried for every operator of every property', () => {
    const operators = [...kind.properties.keys()].map((name) => {
      const type = inputType('GadgetWhere').getFields()[name]?.type;
      return [name, isInputObjectType(type) ? fieldsOf(type).sort() : []];
    });
    const tried = Object.entries(conditions).map(([name, tries]) => [name, Object.keys(tries).sort()]);
    expect(Object.fromEntries(tried)).toEqual(Object.fromEntries(operators));
  });

  it.each(Object.keys(conditions))('%s', async (name) => {
    for (const [condition, met] of Object.values(conditions[name] ?? {})) {
      expect([condition, await listed({ where: { [name]: condition } })]).toEqual([condition, met]);
    }
  });

  it('hold together, for one or the other, and not', async () => {
    const [high, working] = [{ grade: { eq: 'HIGH' } }, { working: { eq: true } }];
    expect(await listed({ where: { and: [high, working] } })).toBe('c');
    expect(await listed({ where: { or: [high, working] } })).toBe('abc');
    expect(await listed({ where: { not: high } })).toBe('a');
  });

  it('that only may hold are answered where that is asked for', async () => {
    expect(await listed({ where: { length: { eq: 2.5 } } })).toBe('');
    expect(await listed({ where: { length: { eq: 2.5 } }, includePossible: true })).toBe('bd');
  });
});

/** Conditions over its relationships, their properties and what they lead to, and the gadgets that meet them. */
const relationshipConditions: readonly [what: string, where: object, met: string][] = [
  ['some', { usedBy: { some: { node: { name: { eq: '甲' } } } } }, 'ab'],
  ['none', { usedBy: { none: { node: { name: { eq: '甲' } } } } }, 'cd'],
  ['every', { usedBy: { every: { node: { name: { eq: '甲' } } } } }, 'bd'],
  ['count eq', { usedBy: { count: { eq: 0 } } }, 'd'],
  ['count gt', { usedBy: { count: { gt: 1 } } }, 'a'],
  ['count gte', { usedBy: { count: { gte: 1 } } }, 'abc'],
  ['count lt', { usedBy: { count: { lt: 1 } } }, 'd'],
  ['count lte', { usedBy: { count: { lte: 1 } } }, 'bcd'],
  ['count where', { usedBy: { count: { gte: 1, where: { timesADay: { gte: 2 } } } } }, 'ac'],
  ['a text of the relationship', { usedBy: { some: { purpose: { eq: 'sorting' } } } }, 'ac'],
  ['a number of the relationship', { usedBy: { some: { timesADay: { lt: 3 } } } }, 'b'],
  ['what is not stated of it', { usedBy: { some: { purpose: { stated: false } } } }, 'b'],
  ['its certainty', { usedBy: { some: { certainty: { eq: 'PROBABLE' } } } }, 'a'],
  ['its first day', { usedBy: { some: { validFrom: { eq: '2020' } } } }, 'b'],
  ['both', { usedBy: { some: { purpose: { eq: 'sorting' }, node: { name: { eq: '乙' } } } } }, 'c'],
  ['the one it leads to', { standsIn: { some: { node: { id: { eq: 'District:east' } } } } }, 'a'],
  ['that it leads to none', { standsIn: { none: {} } }, 'cd'],
  ['a place around', { inPlace: { id: 'District:city' } }, 'ab'],
  ['a place itself', { inPlace: { id: 'District:city', includeDescendants: false } }, 'b'],
  ['two steps', { usedBy: { some: { node: { gadgets: { count: { gte: 2 } } } } } }, 'abc'],
];

it.each(relationshipConditions)('a condition over relationships: %s', async (_what, where, met) => {
  expect(await listed({ where })).toBe(met);
});

describe('orders', () => {
  const byValue = (name: string, descending: boolean): string =>
    letters(
      [...gadgets].sort((one, other) => {
        const [first, second] = [one[name], other[name]];
        if (first === second) return one.id < other.id ? -1 : 1;
        if (first === undefined) return 1;
        if (second === undefined) return -1;
        return first < second === descending ? 1 : -1;
      }),
    );

  const ordered = [...kind.properties.values()].filter(({ list }) => !list).map(({ name }) => name);

  it('are all of its single values and the count of its relationships', () => {
    expect(fieldsOf(inputType('GadgetOrderBy')).sort()).toEqual([...ordered, 'usedBy'].sort());
  });

  it.each(ordered)('by %s, either way', async (name) => {
    expect(await listed({ orderBy: [{ [name]: 'ASC' }] })).toBe(byValue(name, false));
    expect(await listed({ orderBy: [{ [name]: 'DESC' }] })).toBe(byValue(name, true));
  });

  it('by a count, and by several keys', async () => {
    expect(await listed({ orderBy: [{ usedBy: { count: 'DESC' } }] })).toBe('abcd');
    expect(await listed({ orderBy: [{ working: 'DESC' }, { madeOn: 'DESC' }] })).toBe('cabd');
  });

  it('are those of its relationships too', async () => {
    const answer = await ask(
      `{ enterprises(where: { id: { eq: "Enterprise:one" } }) { nodes {
           gadgets(where: { timesADay: { gte: 1 } }, orderBy: [{ timesADay: DESC }]) {
             totalCount edges { timesADay purpose certainty node { id } }
           } } } }`,
    );
    expect(answer).toEqual({
      enterprises: {
        nodes: [
          {
            gadgets: {
              totalCount: 2,
              edges: [
                { timesADay: 3, purpose: 'sorting', certainty: 'STATED', node: { id: 'Gadget:a' } },
                { timesADay: 1, purpose: null, certainty: 'STATED', node: { id: 'Gadget:b' } },
              ],
            },
          },
        ],
      },
    });
  });
});

it.each([
  ['forwards', { first: 1 }, 'after', 'acbd'],
  ['backwards', { last: 1 }, 'before', 'dbca'],
] as const)('it is paged %s, through equal and missing values', async (_way, size, bound, expected) => {
  const seen: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < gadgets.length; page += 1) {
    const { gadgets: list } = (await ask(
      `query ($first: Int, $after: String, $last: Int, $before: String) {
        gadgets(first: $first, after: $after, last: $last, before: $before, orderBy: [{ screws: DESC }]) {
          totalCount nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
        }
      }`,
      { ...size, [bound]: cursor },
    )) as List;
    seen.push(letters(list.nodes));
    expect(list.totalCount).toBe(gadgets.length);
    const { pageInfo } = list;
    const goesOn = bound === 'after' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    expect(goesOn).toBe(page < gadgets.length - 1);
    cursor = bound === 'after' ? pageInfo.endCursor : pageInfo.startCursor;
  }
  expect(seen.join('')).toBe(expected);
});

it('it is read with all its values and relationships', async () => {
  const answer = await ask(
    `{ gadgets(first: 1) { nodes {
         id title screws length lengthComparator madeOn working grade colours sizes grades
         standsIn { id } usedBy { totalCount nodes { id } } } } }`,
  );
  const read = {
    ...gadgets[0],
    standsIn: { id: 'District:east' },
    usedBy: { totalCount: 2, nodes: [{ id: 'Enterprise:one' }, { id: 'Enterprise:two' }] },
  };
  expect(answer).toEqual({ gadgets: { nodes: [read] } });
});

describe('its groups', () => {
  const named = (property: string): string => property.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  const groupable = fieldsOf(inputType('GadgetGroupBy'));

  it('have every property that equal ones are found of, and every relationship, as a key', () => {
    const fractions = ['length'];
    const all = [...kind.properties.keys(), ...kind.relationships.keys()];
    expect(groupable.sort()).toEqual(all.filter((name) => !fractions.includes(name)).sort());
  });

  it.each(
    [...kind.properties.values()].filter(({ name }) => groupable.includes(name)).map(({ name }) => name),
  )('by %s are those of a row-by-row count', async (name) => {
    const taken = name === 'madeOn' ? 'YEAR' : 'VALUE';
    const counts = new Map<string | null, number>();
    for (const gadget of gadgets) {
      const stored = [gadget[name] ?? null].flat();
      for (const value of new Set(stored.length > 0 ? stored : [null])) {
        const text = value === null ? null : String(value).slice(0, taken === 'YEAR' ? 4 : undefined);
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
    const answer = (await ask(
      `{ gadgets { groupBy(by: [{ ${name}: ${taken} }]) { nodes { keys { value } count } } } }`,
    )) as { gadgets: { groupBy: { nodes: { keys: [{ value: string | null }]; count: number }[] } } };
    const { nodes } = answer.gadgets.groupBy;
    expect(new Map(nodes.map(({ keys: [{ value }], count }) => [value, count]))).toEqual(counts);
  });

  it('sum up its numbers and dates, also of the relationship', async () => {
    const lengths = gadgets.flatMap(({ length }) => (typeof length === 'number' ? [length] : []));
    const answer = (await ask(
      `{ gadgets { groupBy(by: [{ standsIn: { node: { id: VALUE } } }], of: [${named('length')}, ${named('madeOn')}], first: 100) {
        nodes { values { name stated min max earliest latest } } } } }`,
    )) as {
      gadgets: {
        groupBy: { nodes: { values: { stated: number; max: number | null; latest: string | null }[] }[] };
      };
    };
    const summaries = answer.gadgets.groupBy.nodes.map(({ values }) => values);
    expect(summaries.reduce((sum, [length]) => sum + (length?.stated ?? 0), 0)).toBe(lengths.length);
    expect(Math.max(...summaries.map(([length]) => length?.max ?? 0))).toBe(Math.max(...lengths));
    expect(
      summaries
        .map(([, madeOn]) => madeOn?.latest ?? '')
        .sort()
        .at(-1),
    ).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

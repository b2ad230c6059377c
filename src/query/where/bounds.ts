import { Comparator } from '../../entities/figures/comparator';
import type { Asked } from './asked';

const { EQUAL, MORE_THAN, AT_LEAST, NEARLY, AT_MOST, LESS_THAN } = Comparator;

/** How a number is held against the one asked for, by how its source qualifies it; what is left out is as `otherwise`. */
type Rule = readonly { comparators: readonly Comparator[]; compare: string }[];

/** How numbers are compared in Cypher. */
export const numberOperators = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

export type NumberOperator = keyof typeof numberOperators;

const lower = [AT_LEAST, MORE_THAN];
const upper = [AT_MOST, LESS_THAN, NEARLY];

/** Every number that the qualifier allows meets the condition. */
const certain: Readonly<Record<NumberOperator, Rule>> = {
  eq: [{ comparators: [EQUAL], compare: '=' }],
  gt: [
    { comparators: [EQUAL, AT_LEAST], compare: '>' },
    { comparators: [MORE_THAN], compare: '>=' },
  ],
  gte: [{ comparators: [EQUAL, ...lower], compare: '>=' }],
  lt: [
    { comparators: [EQUAL, AT_MOST], compare: '<' },
    { comparators: [LESS_THAN, NEARLY], compare: '<=' },
  ],
  lte: [{ comparators: [EQUAL, ...upper], compare: '<=' }],
};

/** Some number that the qualifier allows meets it. A number that is only near is not bounded by it. */
const possible: Readonly<Record<NumberOperator, Rule>> = {
  eq: [
    { comparators: [EQUAL], compare: '=' },
    { comparators: [MORE_THAN], compare: '<' },
    { comparators: [AT_LEAST], compare: '<=' },
    { comparators: [LESS_THAN, NEARLY], compare: '>' },
    { comparators: [AT_MOST], compare: '>=' },
  ],
  gt: [{ comparators: [EQUAL, ...upper], compare: '>' }],
  gte: [
    { comparators: [EQUAL, AT_MOST], compare: '>=' },
    { comparators: [LESS_THAN, NEARLY], compare: '>' },
  ],
  lt: [{ comparators: [EQUAL, ...lower], compare: '<' }],
  lte: [
    { comparators: [EQUAL, AT_LEAST], compare: '<=' },
    { comparators: [MORE_THAN], compare: '<' },
  ],
};

/**
 * A number that its source may qualify against the one asked for. Without CASE: Neo4j 5.26 answers two CASE joined by AND
 * as if one of them were false.
 */
export function boundedPredicate(
  operator: NumberOperator,
  value: string,
  comparator: string,
  wanted: string,
  { of }: Asked,
): string {
  const rule = (of === 'certain' ? certain : possible)[operator];
  const branches = rule.map(({ comparators, compare }) => {
    return `${comparator} IN ${listed(comparators)} AND ${value} ${compare} ${wanted}`;
  });
  // Whatever no branch names allows every number.
  const named = listed(rule.flatMap(({ comparators }) => comparators));
  const others = of === 'certain' ? [] : [`coalesce(NOT ${comparator} IN ${named}, true)`];
  return `(${[...branches, ...others].join(' OR ')})`;
}

const listed = (comparators: readonly Comparator[]): string =>
  `[${comparators.map((one) => `'${one}'`).join(', ')}]`;

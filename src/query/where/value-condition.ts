import type { PropertyDeclaration } from '../../ontology/declarations';
import type { CypherWriter } from '../cypher-writer';
import { RequestError } from '../errors';
import { daysOf } from '../valid-on';
import { decided, type Asked } from './asked';
import { boundedPredicate, numberOperators, type NumberOperator } from './bounds';
import { dayBounds } from './day-bounds';
import { following, listOf, type Given } from '../late-bound/late-bound';
import { sortOf } from '../property-sort';

/** The most values that one condition lists. */
export const maximumValues = 1_000;

export type Conditions = Readonly<Record<string, unknown>>;

/** A value of a row: the expression that reads it and, of a number, the one that reads how it is qualified. */
export interface StoredValue {
  property: PropertyDeclaration;
  expression: string;
  comparator?: string | undefined;
}

/** That a value meets all conditions of a filter, as it is asked; the filter may be empty. */
export function valueConditions(
  value: StoredValue,
  filter: Conditions,
  asked: Asked,
  writer: CypherWriter,
): string[] {
  const { ignoreCase, ...operators } = filter;
  return Object.entries(operators).map(([operator, asOperator]) => {
    if (asOperator === null) refuseNull(value.property.name, operator);
    const wanted = following(Array.isArray(asOperator) ? listOf(asOperator) : asOperator, (known) => {
      refuseLong(value.property.name, operator, known);
      return known;
    });
    if (value.property.list) return listPredicate(value.expression, operator, wanted, writer);
    if (operator === 'stated') return `(${value.expression} IS NOT NULL) = ${writer.value(wanted)}`;
    return decided(predicate(value, operator, wanted, ignoreCase === true, asked, writer), asked);
  });
}

/** Null where nothing is stated. */
function predicate(
  { property, expression, comparator }: StoredValue,
  operator: string,
  wanted: unknown,
  ignoreCase: boolean,
  asked: Asked,
  writer: CypherWriter,
): string {
  switch (sortOf(property)) {
    case 'DATE':
      return datePredicate(property.name, expression, operator, wanted, writer);
    case 'WHOLE_NUMBER':
    case 'NUMBER':
      return numberPredicate(expression, comparator, operator, wanted, asked, writer);
    default:
      return textPredicate(expression, operator, writer.value(wanted), ignoreCase);
  }
}

const textOperators: Readonly<Record<string, string>> = {
  eq: '=',
  startsWith: 'STARTS WITH',
  endsWith: 'ENDS WITH',
  contains: 'CONTAINS',
};

function textPredicate(expression: string, operator: string, wanted: string, ignoreCase: boolean): string {
  const stored = ignoreCase ? `toLower(${expression})` : expression;
  if (operator === 'in') {
    return `${stored} IN ${ignoreCase ? `[one IN ${wanted} | toLower(one)]` : wanted}`;
  }
  return `${stored} ${textOperators[operator] ?? '='} ${ignoreCase ? `toLower(${wanted})` : wanted}`;
}

function numberPredicate(
  expression: string,
  comparator: string | undefined,
  operator: string,
  wanted: unknown,
  asked: Asked,
  writer: CypherWriter,
): string {
  if (operator === 'in') {
    if (comparator === undefined) return `${expression} IN ${writer.value(wanted)}`;
    return `any(one IN ${writer.value(wanted)} WHERE ${boundedPredicate('eq', expression, comparator, 'one', asked)})`;
  }
  const compare = operator as NumberOperator;
  const number = writer.value(wanted);
  return comparator === undefined
    ? `${expression} ${numberOperators[compare]} ${number}`
    : boundedPredicate(compare, expression, comparator, number, asked);
}

function datePredicate(
  name: string,
  expression: string,
  operator: string,
  wanted: unknown,
  writer: CypherWriter,
): string {
  const argument = `${name}.${operator}`;
  const compared = dayBounds(operator, wanted, argument)?.map(
    ({ compare, day }) => `${expression} ${compare} ${writer.value(day)}`,
  );
  if (compared) return compared.length === 1 ? compared.join() : `(${compared.join(' AND ')})`;
  const spans = following(wanted as Given<unknown[]>, (several) =>
    several.map((written) => daysOf(String(written), argument)).map(({ first, last }) => [first, last]),
  );
  return `any(one IN ${writer.value(spans)} WHERE ${expression} >= one[0] AND ${expression} <= one[1])`;
}

/** Of a list what is recorded counts: one that names nothing includes nothing. */
function listPredicate(expression: string, operator: string, wanted: unknown, writer: CypherWriter): string {
  const list = `coalesce(${expression}, [])`;
  switch (operator) {
    case 'includes':
      return `${writer.value(wanted)} IN ${list}`;
    case 'includesAny':
      return `any(one IN ${writer.value(wanted)} WHERE one IN ${list})`;
    case 'includesAll':
      return `all(one IN ${writer.value(wanted)} WHERE one IN ${list})`;
    default:
      return `(size(${list}) > 0) = ${writer.value(wanted)}`;
  }
}

function refuseNull(name: string, operator: string): never {
  throw new RequestError(
    'BAD_FILTER',
    `\`${name}.${operator}\` is null, which compares to nothing. Leave it out, or ask \`${name}: { stated: false }\`.`,
  );
}

function refuseLong(name: string, operator: string, wanted: unknown): void {
  if (!Array.isArray(wanted) || wanted.length <= maximumValues) return;
  throw new RequestError(
    'BAD_FILTER',
    `\`${name}.${operator}\` lists ${wanted.length} values; at most ${maximumValues} are compared. Ask in several operations.`,
    { limit: maximumValues },
  );
}

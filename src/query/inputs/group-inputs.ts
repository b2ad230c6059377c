import {
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLNonNull,
  type GraphQLArgumentConfig,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
} from 'graphql';
import type { PropertyDeclaration } from '../../ontology/declarations';
import { constantCase, kindKey } from '../../ontology/naming';
import type { Kind, RelationshipField } from '../../ontology/ontology';
import { relationshipTypesName } from '../connection-types';
import { maximumKeys, maximumTop, maximumValues } from '../grouping/group-arguments';
import { isSummable } from '../grouping/grouped-value';
import { linkProperties } from '../link-properties';
import { sortOf } from '../property-sort';
import { comparatorOf } from '../where/compile-where';
import { InputObjects, MadeOnce } from './made-once';
import { sortDirection } from './sort-direction';
import { bounds, exactly, fieldsOf, listOf } from './value-filters';

const takenValue = new GraphQLEnumType({
  name: 'GroupByValue',
  description: 'What is taken of a field to group by.',
  values: { VALUE: { description: 'The value itself; of a list each entry.' } },
});

const takenDate = new GraphQLEnumType({
  name: 'GroupByDate',
  description: 'What is taken of a date to group by.',
  values: {
    DAY: { description: 'The day: 2020-06-30.' },
    MONTH: { description: 'The month: 2020-06.' },
    YEAR: { description: 'The year: 2020.' },
  },
});

const summaryPart = new GraphQLEnumType({
  name: 'SummaryPart',
  description: 'A part of a summary to order groups by.',
  values: {
    STATED: { value: 'stated', description: 'How many rows state the value.' },
    SUM: { value: 'sum', description: 'The sum of the numbers as printed.' },
    AVG: { value: 'avg', description: 'Their mean.' },
    MIN: { value: 'min', description: 'The smallest number, or the first day.' },
    MAX: { value: 'max', description: 'The greatest number, or the last day.' },
  },
});

const operators = (scalar: GraphQLInputType): GraphQLInputFieldConfigMap =>
  fieldsOf([['eq', scalar, exactly], ...bounds(scalar)]);

const comparison = (name: string, description: string, scalar: GraphQLInputType) =>
  new GraphQLInputObjectType({ name, description, fields: operators(scalar) });

const countComparison = comparison('CountComparison', 'Conditions on how many there are.', GraphQLInt);
const numberComparison = comparison(
  'NumberComparison',
  'Conditions on a number, as printed; what is not stated meets none.',
  GraphQLFloat,
);

const indexOf = (list: string) => ({
  type: new GraphQLNonNull(GraphQLInt),
  defaultValue: 0,
  description: `Which entry of \`${list}\`, counted from 0.`,
});
const direction = { type: new GraphQLNonNull(sortDirection), description: 'Which way.' };

const valueCondition = new GraphQLInputObjectType({
  name: 'GroupValueCondition',
  description: 'Conditions on the summary of one value; all that are given hold together.',
  fields: {
    index: indexOf('of'),
    ...fieldsOf([
      ['stated', countComparison, 'On how many rows state it.'],
      ['sum', numberComparison, 'On the sum.'],
      ['avg', numberComparison, 'On the mean.'],
      ['min', numberComparison, 'On the smallest number.'],
      ['max', numberComparison, 'On the greatest number.'],
    ]),
  },
});

const having = new GraphQLInputObjectType({
  name: 'GroupHaving',
  description: 'Which groups are shown; all that is given holds together.',
  fields: fieldsOf([
    ['count', countComparison, 'On how many rows a group has.'],
    ['values', listOf(valueCondition), 'On its summaries.'],
  ]),
});

const orderBy = new GraphQLInputObjectType({
  name: 'GroupOrderBy',
  description: 'One key of the order of groups: give exactly one field.',
  fields: {
    count: { type: sortDirection, description: 'By how many rows a group has.' },
    key: {
      type: new GraphQLInputObjectType({
        name: 'GroupOrderByKey',
        description: 'By the value of a key; groups without one come last.',
        fields: { index: indexOf('by'), direction },
      }),
      description: 'By the value of a key.',
    },
    value: {
      type: new GraphQLInputObjectType({
        name: 'GroupOrderByValue',
        description: 'By a part of the summary of a value.',
        fields: {
          index: indexOf('of'),
          of: { type: new GraphQLNonNull(summaryPart), description: 'Which part.' },
          direction,
        },
      }),
      description: 'By the summary of a value.',
    },
  },
});

/** The arguments of a `groupBy` besides those of its page. */
export type GroupArgumentConfigs = Readonly<Record<string, GraphQLArgumentConfig>>;

/** The input types of grouping in one schema, each made when it is first named. */
export class GroupInputs {
  readonly #keys = new InputObjects();
  readonly #values = new MadeOnce<GraphQLEnumType | undefined>();

  /** The arguments of `groupBy` on a list of a kind. */
  ofKind(kind: Kind, topBy: GraphQLInputType): GroupArgumentConfigs {
    const values = this.#valuesOf(kind.name, kind.properties.values());
    return argumentsOf(this.#keysOf(kind), values, topBy);
  }

  /** The arguments of `groupBy` on a relationship. */
  ofRelationship(field: RelationshipField, topBy: GraphQLInputType): GroupArgumentConfigs {
    const properties = [...linkProperties(field), ...field.target.properties.values()];
    const values = this.#valuesOf(relationshipTypesName(field), properties);
    return argumentsOf(this.#keysOfRelationship(field), values, topBy);
  }

  #keysOf(kind: Kind): GraphQLInputObjectType {
    const description = `One key to group ${kind.plural} by: give exactly one field.`;
    return this.#keys.of(`${kind.name}GroupBy`, description, () => ({
      ...(kind.isInterface ? { [kindKey]: { type: takenValue, description: 'Which kind it is.' } } : {}),
      ...Object.fromEntries([...kind.properties.values()].flatMap((property) => groupable(property, kind))),
      ...Object.fromEntries(
        [...kind.relationships.values()].map((field) => [
          field.name,
          { type: this.#keysOfRelationship(field), description: field.description },
        ]),
      ),
    }));
  }

  #keysOfRelationship(field: RelationshipField): GraphQLInputObjectType {
    const description = `One key of a relationship to ${field.target.name}: give exactly one field.`;
    return this.#keys.of(`${relationshipTypesName(field)}GroupBy`, description, () => ({
      node: { type: this.#keysOf(field.target), description: 'By what the relationship leads to.' },
      ...Object.fromEntries(linkProperties(field).flatMap((property) => groupable(property))),
    }));
  }

  /** The numbers and dates that can be summed up; undefined where there is none. */
  #valuesOf(name: string, properties: Iterable<PropertyDeclaration>): GraphQLEnumType | undefined {
    return this.#values.of(name, () => {
      const summable = [...properties].filter(isSummable);
      if (summable.length === 0) return undefined;
      const values = summable.map(({ name: property, description }) => {
        return [constantCase(property), { value: property, description }] as const;
      });
      return new GraphQLEnumType({
        name: `${name}Value`,
        description: 'Numbers and dates that can be summed up for each group.',
        values: Object.fromEntries(values),
      });
    });
  }
}

function argumentsOf(
  keys: GraphQLInputType,
  values: GraphQLEnumType | undefined,
  topBy: GraphQLInputType,
): GroupArgumentConfigs {
  const by = new GraphQLNonNull(listOf(keys));
  return {
    by: { type: by, description: `The keys, 1 to ${maximumKeys}.` },
    ...(values
      ? { of: { type: listOf(values), description: `What is summed up, up to ${maximumValues}.` } }
      : {}),
    having: { type: having, description: 'Only groups that meet these conditions.' },
    orderBy: {
      type: listOf(orderBy),
      description:
        'The keys of their order; without it those with most rows come first. Then the keys decide.',
    },
    top: { type: GraphQLInt, description: `How many rows of each group \`top\` shows: 1 to ${maximumTop}.` },
    topBy: { type: listOf(topBy), description: 'The order of the rows that `top` shows.' },
  };
}

/** Numbers with a fraction, or that a source may qualify, have no groups of equal ones. */
function groupable(
  property: PropertyDeclaration,
  kind?: Kind,
): [string, { type: GraphQLInputType; description: string }][] {
  const sort = sortOf(property);
  if (sort === 'NUMBER' || (kind && comparatorOf(kind, property))) return [];
  const type = sort === 'DATE' && !property.list ? takenDate : takenValue;
  return [[property.name, { type, description: property.description }]];
}

import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLEnumType,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
} from 'graphql';
import type { EnumObject, PropertyDeclaration } from '../../ontology/declarations';
import { enumDescription } from '../../ontology/enums';
import { enumOf, sortOf } from '../property-sort';
import { MadeOnce } from './made-once';

export const exactly = 'Is exactly this.';
const oneOf = 'Is one of these (at most 1,000); of an empty list none.';
const stated =
  'Whether a value is stated at all. One that is not stated meets no other condition, nor its `not`.';
const together = 'all that are given hold together.';

/** The operators of an input type: what each takes and means. */
type Operators = readonly (readonly [name: string, type: GraphQLInputType, description: string])[];

const filter = (name: string, description: string, operators: Operators): GraphQLInputObjectType =>
  new GraphQLInputObjectType({ name, description, fields: fieldsOf(operators) });

export function fieldsOf(operators: Operators): GraphQLInputFieldConfigMap {
  return Object.fromEntries(operators.map(([name, type, description]) => [name, { type, description }]));
}

export const listOf = (type: GraphQLInputType): GraphQLInputType => new GraphQLList(new GraphQLNonNull(type));

/** What a number is held against besides the same. */
export const bounds = (scalar: GraphQLInputType): Operators => [
  ['gt', scalar, 'Is greater than this.'],
  ['gte', scalar, 'Is this or greater.'],
  ['lt', scalar, 'Is less than this.'],
  ['lte', scalar, 'Is this or less.'],
];

const idFilter = filter('IDFilter', `Conditions on an id; ${together}`, [
  ['eq', GraphQLID, exactly],
  ['in', listOf(GraphQLID), oneOf],
]);

const stringFilter = filter('StringFilter', `Conditions on a text; ${together}`, [
  ['eq', GraphQLString, exactly],
  ['in', listOf(GraphQLString), oneOf],
  ['startsWith', GraphQLString, 'Begins with this.'],
  ['endsWith', GraphQLString, 'Ends with this.'],
  ['contains', GraphQLString, 'Contains this, character by character.'],
  ['ignoreCase', GraphQLBoolean, 'Upper and lower case are the same to the other conditions here.'],
  ['stated', GraphQLBoolean, stated],
]);

const dateFilter = filter(
  'DateFilter',
  `Conditions on a date, each a day (2020-06-30), a month (2020-06) or a year (2020); ${together}`,
  [
    ['eq', GraphQLString, 'Is this day, or lies in this month or year.'],
    ['in', listOf(GraphQLString), 'Is or lies in one of these (at most 1,000).'],
    ['gt', GraphQLString, 'Is after the last day of this.'],
    ['gte', GraphQLString, 'Is the first day of this or later.'],
    ['lt', GraphQLString, 'Is before the first day of this.'],
    ['lte', GraphQLString, 'Is the last day of this or earlier.'],
    ['stated', GraphQLBoolean, stated],
  ],
);

const booleanFilter = filter('BooleanFilter', `Conditions on yes or no; ${together}`, [
  ['eq', GraphQLBoolean, exactly],
  ['stated', GraphQLBoolean, stated],
]);

function numberFilter(name: string, scalar: GraphQLInputType): GraphQLInputObjectType {
  const description =
    `Conditions on a number; ${together} A number that its source qualifies (more than, at least, about …) meets a ` +
    'condition only where every number that it allows does; `eq` and `in` it never meets.';
  return filter(name, description, [
    ['eq', scalar, exactly],
    ['in', listOf(scalar), oneOf],
    ...bounds(scalar),
    ['stated', GraphQLBoolean, stated],
  ]);
}

const intFilter = numberFilter('IntFilter', GraphQLInt);
const floatFilter = numberFilter('FloatFilter', GraphQLFloat);

function enumFilter(members: GraphQLEnumType): GraphQLInputObjectType {
  return filter(`${members.name}Filter`, `Conditions on ${members.name}; ${together}`, [
    ['eq', members, exactly],
    ['in', listOf(members), oneOf],
    ['stated', GraphQLBoolean, stated],
  ]);
}

function listFilter(name: string, member: GraphQLInputType): GraphQLInputObjectType {
  return filter(`${name}ListFilter`, `Conditions on a list of ${name}; ${together}`, [
    ['includes', member, 'This is in the list.'],
    ['includesAny', listOf(member), 'At least one of these is in the list.'],
    ['includesAll', listOf(member), 'All of these are in the list.'],
    ['stated', GraphQLBoolean, 'Whether the list has any entry.'],
  ]);
}

const scalars = {
  ID: { filter: idFilter, member: GraphQLID },
  TEXT: { filter: stringFilter, member: GraphQLString },
  DATE: { filter: dateFilter, member: GraphQLString },
  BOOLEAN: { filter: booleanFilter, member: GraphQLBoolean },
  WHOLE_NUMBER: { filter: intFilter, member: GraphQLInt },
  NUMBER: { filter: floatFilter, member: GraphQLFloat },
};

/** The input types of the conditions on values in one schema. */
export class ValueFilters {
  readonly #made = new MadeOnce<GraphQLInputObjectType>();

  constructor(private readonly enumType: (members: EnumObject) => GraphQLEnumType) {}

  /** The input type of the conditions on a property. */
  of(property: PropertyDeclaration): GraphQLInputObjectType {
    const members = enumOf(property.type());
    if (members) {
      const { name } = enumDescription(members);
      return property.list
        ? this.#made.of(`${name} list`, () => listFilter(name, this.enumType(members)))
        : this.#made.of(name, () => enumFilter(this.enumType(members)));
    }
    const sort = sortOf(property);
    const scalar = scalars[sort === 'ENUM' ? 'TEXT' : sort];
    if (!property.list) return scalar.filter;
    return this.#made.of(`${scalar.member.name} list`, () => listFilter(scalar.member.name, scalar.member));
  }
}

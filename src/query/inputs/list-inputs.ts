import {
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
} from 'graphql';
import { constantCase, kindKey } from '../../ontology/naming';
import type { Kind, Ontology, RelationshipField } from '../../ontology/ontology';
import { relationshipTypesName } from '../connection-types';
import { linkProperties } from '../link-properties';
import { locatingTypes } from '../where/in-place';
import { hasNames } from '../where/search-names';
import { InputObjects } from './made-once';
import { nameSortDirection, sortDirection } from './sort-direction';
import { bounds, fieldsOf, listOf, type ValueFilters } from './value-filters';
import { figuresAbout } from '../order/latest-value';
import { isReadAsName, latestValueKey } from '../order/list-order';

const recorded =
  'Relationships are those that are recorded: that there is none means that no source that was read states one.';
const oneKey =
  'One key of an order: give exactly one field. Several keys are several of these, the first the weightiest.';

const countOrderBy = new GraphQLInputObjectType({
  name: 'CountOrderBy',
  description: 'Orders by how many relationships are recorded.',
  fields: { count: { type: new GraphQLNonNull(sortDirection), description: 'Which way.' } },
});

const latestValueOrderBy = new GraphQLInputObjectType({
  name: 'LatestValueOrderBy',
  description:
    'Orders by the latest figure of an indicator: the number, as printed, of the period that ends last. What has none ' +
    'comes last, and so does what has several of that period that differ. Refused with NOT_COMPARABLE where the figures ' +
    'differ in more than their periods.',
  fields: {
    indicator: { type: new GraphQLNonNull(GraphQLID), description: 'Id of the indicator.' },
    direction: { type: new GraphQLNonNull(sortDirection), description: 'Which way.' },
  },
});

const counted = fieldsOf([
  ['eq', GraphQLInt, 'Is exactly this; 0 means that none is recorded.'],
  ...bounds(GraphQLInt),
]);

/**
 * The input types of lists in one schema: conditions and orders of every kind and relationship, each made when it is first
 * named. They are graphql-js's own and not type-graphql's classes: there are some hundreds of them, with thousands of
 * fields, and type-graphql looks through all fields for each.
 */
export class ListInputs {
  readonly #types = new InputObjects();
  readonly #kindFilter: GraphQLInputObjectType;

  constructor(
    private readonly values: ValueFilters,
    private readonly inPlace: GraphQLInputType,
    ontology: Ontology,
  ) {
    this.#kindFilter = kindFilter(ontology);
  }

  /** Conditions on a kind: EnterpriseWhere. */
  where(kind: Kind): GraphQLInputObjectType {
    const description = `Conditions on ${kind.plural}; all that are given hold together. ${recorded}`;
    return this.#types.of(`${kind.name}Where`, description, (self) => ({
      ...logic(self),
      ...(kind.isInterface
        ? { [kindKey]: { type: this.#kindFilter, description: 'Which kind it is.' } }
        : {}),
      ...this.#conditions(kind.properties.values()),
      ...Object.fromEntries(
        [...kind.relationships.values()].map((field) => [
          field.name,
          { type: this.#relationshipFilter(field), description: field.description },
        ]),
      ),
      ...(hasNames(kind) ? { search: { type: GraphQLString, description: searchDescription } } : {}),
      ...(locatingTypes(kind).length > 0
        ? { inPlace: { type: this.inPlace, description: inPlaceDescription } }
        : {}),
    }));
  }

  /** Conditions on a relationship and what it leads to: PlaceRelationshipWhere. */
  relationshipWhere(field: RelationshipField): GraphQLInputObjectType {
    const { target } = field;
    const description = `Conditions on relationships to ${target.name}; all that are given hold together.`;
    return this.#types.of(`${relationshipTypesName(field)}Where`, description, (self) => ({
      ...logic(self),
      node: { type: this.where(target), description: 'What the relationship leads to.' },
      ...this.#conditions(linkProperties(field)),
    }));
  }

  /** Keys of the order of a kind: EnterpriseOrderBy. */
  orderBy(kind: Kind): GraphQLInputObjectType {
    return this.#types.of(`${kind.name}OrderBy`, `${oneKey} Of ${kind.plural}.`, () => ({
      ...(hasNames(kind) ? { relevance: { type: GraphQLString, description: relevanceDescription } } : {}),
      ...Object.fromEntries(
        [...kind.properties.values()]
          .filter(({ list }) => !list)
          .map(({ name, description }) => {
            const type = isReadAsName(kind, name) ? nameSortDirection : sortDirection;
            return [name, { type, description }];
          }),
      ),
      ...Object.fromEntries(
        [...kind.relationships.values()]
          .filter(({ cardinality }) => cardinality === 'MANY')
          .map(({ name, description }) => [name, { type: countOrderBy, description }]),
      ),
      ...(figuresAbout(kind)
        ? { [latestValueKey]: { type: latestValueOrderBy, description: latestValueDescription } }
        : {}),
    }));
  }

  /** Keys of the order of a relationship: PlaceRelationshipOrderBy. */
  relationshipOrderBy(field: RelationshipField): GraphQLInputObjectType {
    const { target } = field;
    const name = `${relationshipTypesName(field)}OrderBy`;
    return this.#types.of(name, `${oneKey} Of relationships to ${target.name}.`, () => ({
      node: { type: this.orderBy(target), description: 'By what the relationship leads to.' },
      ...Object.fromEntries(
        linkProperties(field)
          .filter(({ list }) => !list)
          .map(({ name: property, description }) => [property, { type: sortDirection, description }]),
      ),
    }));
  }

  #relationshipFilter(field: RelationshipField): GraphQLInputObjectType {
    const description = `Conditions on all relationships of a sort. ${recorded}`;
    return this.#types.of(`${relationshipTypesName(field)}Filter`, description, () => {
      const where = this.relationshipWhere(field);
      return fieldsOf([
        ['some', where, 'At least one meets this.'],
        ['none', where, 'None that is recorded meets this.'],
        ['every', where, 'Every one that is recorded meets this, also where there is none.'],
        ['count', this.#countFilter(field), 'How many there are.'],
      ]);
    });
  }

  #countFilter(field: RelationshipField): GraphQLInputObjectType {
    const name = `${relationshipTypesName(field)}CountFilter`;
    return this.#types.of(name, 'How many relationships are recorded.', () => ({
      where: { type: this.relationshipWhere(field), description: 'Counts only those that meet this.' },
      ...counted,
    }));
  }

  #conditions(properties: Iterable<Parameters<ValueFilters['of']>[0]>): GraphQLInputFieldConfigMap {
    return Object.fromEntries(
      [...properties].map((property) => {
        return [property.name, { type: this.values.of(property), description: property.description }];
      }),
    );
  }
}

function kindFilter(ontology: Ontology): GraphQLInputObjectType {
  const kinds = new GraphQLEnumType({
    name: 'EntityKind',
    description: 'A kind of entity.',
    values: Object.fromEntries(
      [...ontology.kinds.values()]
        .filter(({ isInterface }) => !isInterface)
        .map(({ name, description }) => [constantCase(name), { value: name, description }]),
    ),
  });
  return new GraphQLInputObjectType({
    name: 'EntityKindFilter',
    description: 'Conditions on the kind of something that may be of several.',
    fields: fieldsOf([
      ['eq', kinds, 'Is of this kind.'],
      ['in', listOf(kinds), 'Is of one of these kinds; of an empty list none.'],
    ]),
  });
}

const searchDescription =
  'Is found by this text, as `search` finds: codes, names, aliases, pinyin, initials, words, and letters with an error.';
const relevanceDescription =
  'By how well it answers this text, as `search` ranks; the best first, and what does not answer it last.';
const latestValueDescription = 'By the latest figure of an indicator about it.';
const inPlaceDescription = 'The place that it is in, comes from or is for, as far as that is recorded.';

function logic(where: GraphQLInputType): GraphQLInputFieldConfigMap {
  return fieldsOf([
    ['and', listOf(where), 'All of these hold.'],
    ['or', listOf(where), 'At least one of these holds; of an empty list none does.'],
    ['not', where, 'This does not hold.'],
  ]);
}

import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLSchema,
  GraphQLString,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLArgumentConfig,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { enumDescription } from '../../ontology/enums';
import type { OrderName } from '../../ontology/declarations';
import type { Ontology } from '../../ontology/ontology';
import { defaultPageSize, maximumPageSize } from '../budget';
import { validOnDescription } from '../valid-on';
import { relationshipConnectionName, rootConnectionName } from '../connection-types';
import { InPlace } from './in-place';
import { GroupInputs, type GroupArgumentConfigs } from './group-inputs';
import { ListInputs } from './list-inputs';
import { listOf, ValueFilters } from './value-filters';

export const firstDescription = `How many rows: 1 to ${maximumPageSize}, ${defaultPageSize} when left out.`;
export const afterDescription =
  'Return the rows that follow this cursor (`cursor` or `endCursor` of an earlier page).';
export const lastDescription = `How many rows, counted from the end of the list: 1 to ${maximumPageSize}.`;
export const beforeDescription =
  'Return the rows that come before this cursor (`cursor` or `startCursor` of an earlier page).';

/** What a field of Query carries in its extensions to be a list of a kind, with the arguments of all lists. */
export interface ListExtension {
  listOf?: string;
}

/**
 * The schema with the arguments of lists: on every list at the root that says so (ListExtension) and on every relationship
 * to many. type-graphql has built it without them.
 */
export function withListArguments(schema: GraphQLSchema, ontology: Ontology): GraphQLSchema {
  const values = new ValueFilters((members) => enumType(schema, enumDescription(members).name));
  const inputs = new ListInputs(values, inputType(schema, InPlace.name), ontology);
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { listOf: kindName } = field.extensions as ListExtension;
    if (kindName === undefined) continue;
    const kind = ontology.kind(kindName);
    give(field, inputs.where(kind), inputs.orderBy(kind), kind.orderedBy);
  }
  const groups = new GroupInputs();
  for (const kind of ontology.kinds.values()) {
    giveGroups(schema, rootConnectionName(kind), () => groups.ofKind(kind, inputs.orderBy(kind)));
    const type = schema.getType(kind.name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const relationship of kind.relationships.values()) {
      const field = type.getFields()[relationship.name];
      if (!field || relationship.cardinality !== 'MANY') continue;
      const orderBy = inputs.relationshipOrderBy(relationship);
      give(field, inputs.relationshipWhere(relationship), orderBy, relationship.orderedBy);
      giveGroups(schema, relationshipConnectionName(relationship), () =>
        groups.ofRelationship(relationship, orderBy),
      );
    }
  }
  // A schema knows the types that its fields had when it was made.
  return new GraphQLSchema(schema.toConfig());
}

/** Puts the arguments of lists before those that the field has of its own. */
function give(
  field: GraphQLField<unknown, unknown>,
  where: GraphQLInputType,
  orderBy: GraphQLInputType,
  held: readonly OrderName[],
): void {
  const arguments_: readonly [string, GraphQLInputType, string][] = [
    ...pageArguments,
    ['validOn', GraphQLString, validOnDescription],
    ['where', where, 'Only rows that meet these conditions.'],
    ['includePossible', GraphQLBoolean, includePossibleDescription],
    ['orderBy', listOf(orderBy), orderByDescription(held)],
  ];
  field.args = [
    ...arguments_.map(([name, type, description]) => argument(name, { type, description })),
    ...field.args,
  ];
}

/** Puts the arguments of `groupBy` on a connection, once: several relationships may share its type. */
function giveGroups(
  schema: GraphQLSchema,
  connection: string,
  argumentsOf: () => GroupArgumentConfigs,
): void {
  const type = schema.getType(connection);
  const field = isObjectType(type) ? type.getFields().groupBy : undefined;
  if (!field || field.args.length > 0) return;
  const page = pageArguments.map(([name, given, description]) =>
    argument(name, { type: given, description }),
  );
  field.args = [...Object.entries(argumentsOf()).map(([name, config]) => argument(name, config)), ...page];
}

function argument(name: string, { type, description }: GraphQLArgumentConfig): GraphQLArgument {
  return {
    name,
    type,
    description,
    defaultValue: undefined,
    deprecationReason: undefined,
    extensions: {},
    astNode: undefined,
  };
}

const pageArguments: readonly [string, GraphQLInputType, string][] = [
  ['first', GraphQLInt, firstDescription],
  ['after', GraphQLString, afterDescription],
  ['last', GraphQLInt, lastDescription],
  ['before', GraphQLString, beforeDescription],
];

const includePossibleDescription =
  'Also rows that may meet `where`, since a source qualifies a number or does not state a value; their edges have the ' +
  'match POSSIBLE.';
function orderByDescription(held: readonly OrderName[]): string {
  const named = held.filter((order) => order !== 'id').map((order) => `\`${order}\``);
  const any =
    named.length > 0
      ? `, and any number by ${named.join(' or ')} alone: an index holds that, and DESC reads it backwards, ids too`
      : '';
  return (
    'The keys that order the rows, the weightiest first; rows that are equal in all come in the order of their ids. Up to ' +
    `10,000 rows are sorted${any}. Without it rows come in the order of their ids.`
  );
}

/** An input type of a class is in the schema already. */
function inputType(schema: GraphQLSchema, name: string): GraphQLInputObjectType {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLInputObjectType)) throw new Error(`The schema has no input type ${name}.`);
  return type;
}

/** An enum that some property holds is in the schema already. */
function enumType(schema: GraphQLSchema, name: string): GraphQLEnumType {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLEnumType)) throw new Error(`The schema has no enum ${name}.`);
  return type;
}

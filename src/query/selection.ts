import {
  getArgumentValues,
  isObjectType,
  visit,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import type { Gathering } from './gathered';

/** A field selected on one object type; `nodes` are the merged field nodes of one response key. */
export interface SelectedField {
  responseKey: string;
  name: string;
  nodes: readonly FieldNode[];
  /** Coerced arguments, with variables and defaults in place. */
  args: Readonly<Record<string, unknown>>;
  /** What its resolver is to be handed of its object. */
  needs: readonly Need[];
}

/** Something that is read with an object for the resolver of a field: a stored property, or what an expression comes to. */
export interface Need {
  /** Under which it is handed on. */
  name: string;
  /** By the variable of the object in a statement, and the expression of its identity (an id, or a relationship's key). */
  expression: (variable: string, identity: string) => string;
  /** Nodes that it leads to, which are read for all objects at once. */
  leadsTo?: LeadsTo;
}

/** How what is read with an object leads to further nodes. */
export interface LeadsTo {
  gathering: Gathering;
  /** The expression of the list of their ids, of what is read under the names of the needs of the field. */
  ids: (read: (name: string) => string) => string;
}

/** What a field with a resolver of its own carries in its extensions: what that needs of its object. */
export interface NeedsExtension {
  /** By its arguments and what is selected below it. */
  needs?: (
    args: Readonly<Record<string, unknown>>,
    nodes: readonly FieldNode[],
    selection: SelectionReader,
  ) => readonly Need[];
}

export const propertyNeeded = (name: string): Need => ({
  name,
  expression: (variable) => `${variable}.${name}`,
});

/** A field as it is collected: without arguments, which may differ from one request to the next. */
export interface CollectedField {
  responseKey: string;
  /** None for __typename. */
  definition: GraphQLField<unknown, unknown> | undefined;
  nodes: readonly FieldNode[];
  /** The arguments where no variable is among them, once they are read. */
  constant: { args: Readonly<Record<string, unknown>> | undefined } | undefined;
}

/** What a selection is collected by: parts of what graphql-js tells a resolver. */
export type Selected = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Reads the selection of an operation: fragments, merging, @skip and @include as graphql-js itself does. */
export class SelectionReader {
  constructor(private readonly info: Selected) {}

  /** The fields selected below `nodes` when the object there is of the given type. */
  fieldsOf(typeName: string, nodes: readonly FieldNode[]): SelectedField[] {
    const fields: SelectedField[] = [];
    for (const field of collectedFields(this.info, this.objectType(typeName), nodes)) {
      const { definition, responseKey } = field;
      // graphql-js answers __typename.
      if (!definition) continue;
      const args = argumentsOf(field, definition, this.info.variableValues);
      const { needs } = definition.extensions as NeedsExtension;
      fields.push({
        responseKey,
        name: definition.name,
        nodes: field.nodes,
        args,
        needs: needs?.(args, field.nodes, this) ?? [],
      });
    }
    return fields;
  }

  private objectType(typeName: string): GraphQLObjectType {
    const type = this.info.schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`The schema has no object type ${typeName}.`);
    return type;
  }
}

/**
 * What is collected below field nodes, kept for as long as their list is. Each list comes from one collection, which
 * has decided every @skip and @include: what stands below it is the same whenever it is asked for.
 */
const collections = new WeakMap<readonly FieldNode[], Map<GraphQLObjectType, CollectedField[]>>();

export function collectedFields(
  { schema, fragments, variableValues }: Selected,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly CollectedField[] {
  let byType = collections.get(nodes);
  if (!byType) collections.set(nodes, (byType = new Map<GraphQLObjectType, CollectedField[]>()));
  let fields = byType.get(type);
  if (!fields) {
    fields = describedFields(type, collectSubfields(schema, fragments, variableValues, type, [...nodes]));
    byType.set(type, fields);
  }
  return fields;
}

export function describedFields(
  type: GraphQLObjectType,
  collected: ReadonlyMap<string, readonly FieldNode[]>,
): CollectedField[] {
  return [...collected].map(([responseKey, nodes]) => {
    const [first] = nodes;
    const definition = first && type.getFields()[first.name.value];
    const constant = first && namesVariable(first) ? undefined : { args: undefined };
    return { responseKey, definition, nodes, constant };
  });
}

/** The arguments of the first of the merged nodes; validation has seen to it that all have the same. */
export function argumentsOf(
  { nodes: [first], constant }: CollectedField,
  definition: GraphQLField<unknown, unknown>,
  variableValues: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (!first) return {};
  if (!constant) return getArgumentValues(definition, first, variableValues);
  constant.args ??= getArgumentValues(definition, first);
  return constant.args;
}

function namesVariable({ arguments: given = [] }: FieldNode): boolean {
  let found = false;
  for (const argument of given) {
    visit(argument, {
      Variable: () => {
        found = true;
      },
    });
  }
  return found;
}

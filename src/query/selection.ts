import {
  getArgumentValues,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';

/** A field selected on one object type; `nodes` are the merged field nodes of one response key. */
export interface SelectedField {
  responseKey: string;
  name: string;
  nodes: readonly FieldNode[];
  /** Coerced arguments, with variables and defaults in place. */
  args: Readonly<Record<string, unknown>>;
}

/** Reads the selection of an operation: fragments, merging, @skip and @include as graphql-js itself does. */
export class SelectionReader {
  constructor(private readonly info: GraphQLResolveInfo) {}

  /** The fields selected below `nodes` when the object there is of the given type. */
  fieldsOf(typeName: string, nodes: readonly FieldNode[]): SelectedField[] {
    const type = this.objectType(typeName);
    const { schema, fragments, variableValues } = this.info;
    const collected = collectSubfields(schema, fragments, variableValues, type, [...nodes]);
    const fields: SelectedField[] = [];
    for (const [responseKey, fieldNodes] of collected) {
      const [first] = fieldNodes;
      const definition = first && type.getFields()[first.name.value];
      // __typename has no definition among the fields; graphql-js answers it.
      if (!definition) continue;
      fields.push({
        responseKey,
        name: definition.name,
        nodes: fieldNodes,
        args: getArgumentValues(definition, first, variableValues),
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

import {
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { remembered } from './remembered';

export type Variables = Readonly<Record<string, unknown>>;

/** One operation with the fragments of its document. */
export interface SelectedOperation {
  definition: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** A field as an operation selects it: the shape of its answer, known before there is one. */
export interface SelectedField {
  /** Its name in the answer. */
  key: string;
  /** Its name in the schema. */
  name: string;
  /** Absent where it is a value. */
  fields?: SelectedField[];
  /** Where the schema is known: the type that declares it, and its own. */
  declaredBy?: string;
  type?: GraphQLOutputType;
  /** Where the document selects it; several places may be merged into one. */
  nodes: FieldNode[];
}

/**
 * What an operation selects, in its order; fragments are in their place, and what @skip or @include drop is not. With
 * a schema, fields know their types; the operation must be valid then.
 */
export function selectionOf(
  operation: SelectedOperation,
  variables: Variables,
  schema?: GraphQLSchema,
): SelectedField[] {
  const { definition } = operation;
  const collector = { operation, schema, variables: withDefaults(operation, variables) };
  const root = schema?.getRootType(definition.operation) ?? undefined;
  return collect(definition.selectionSet, collector, root, [], new Set());
}

/** The variables that hold while the operation runs: those given, and the defaults that it declares. */
export function withDefaults({ definition }: SelectedOperation, variables: Variables): Variables {
  const defaults = (definition.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

/** Whether the answer holds a list there: by its type or, without one, by what came. */
export function isList({ type }: SelectedField, value: unknown): boolean {
  return type ? isListOf(type) : Array.isArray(value);
}

const isListOf = remembered((type: GraphQLOutputType) => isListType(getNullableType(type)));

interface Collector {
  operation: SelectedOperation;
  schema: GraphQLSchema | undefined;
  variables: Variables;
}

/** A fragment within itself is the server's to refuse; here it only must not go on for ever. */
function collect(
  { selections }: SelectionSetNode,
  collector: Collector,
  parent: GraphQLCompositeType | undefined,
  into: SelectedField[],
  within: ReadonlySet<string>,
): SelectedField[] {
  for (const selection of selections) {
    if (isDropped(selection, collector.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const field = fieldIn(into, selection, parent);
      if (selection.selectionSet) {
        const own = field.type && getNamedType(field.type);
        const type = isCompositeType(own) ? own : undefined;
        field.fields = collect(selection.selectionSet, collector, type, field.fields ?? [], within);
      }
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = typeNamed(collector.schema, selection.typeCondition?.name.value) ?? parent;
      collect(selection.selectionSet, collector, type, into, within);
    } else {
      const name = selection.name.value;
      const fragment = collector.operation.fragments.get(name);
      if (fragment && !within.has(name)) {
        const type = typeNamed(collector.schema, fragment.typeCondition.name.value);
        collect(fragment.selectionSet, collector, type, into, new Set([...within, name]));
      }
    }
  }
  return into;
}

/** The field of a response key, added where it is new. */
function fieldIn(
  into: SelectedField[],
  node: FieldNode,
  parent: GraphQLCompositeType | undefined,
): SelectedField {
  const key = (node.alias ?? node.name).value;
  const known = into.find((field) => field.key === key);
  if (known) {
    known.nodes.push(node);
    return known;
  }
  const field: SelectedField = { key, name: node.name.value, nodes: [node] };
  if (isObjectType(parent) || isInterfaceType(parent)) {
    field.declaredBy = parent.name;
    const type = parent.getFields()[field.name]?.type;
    if (type) field.type = type;
  }
  into.push(field);
  return field;
}

function typeNamed(
  schema: GraphQLSchema | undefined,
  name: string | undefined,
): GraphQLCompositeType | undefined {
  const type = name === undefined ? undefined : schema?.getType(name);
  return isCompositeType(type) ? type : undefined;
}

function isDropped({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const condition = given.find((argument) => argument.name.value === 'if')?.value;
    if (!condition) return false;
    const value = valueFromASTUntyped(condition, variables);
    if (name.value === GraphQLSkipDirective.name) return value === true;
    return name.value === GraphQLIncludeDirective.name && value === false;
  });
}

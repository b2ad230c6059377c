import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  valueFromASTUntyped,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { withDefaults, type Operation, type Variables } from './operation';

/** A field as an operation selects it: the shape of its answer, known before there is one. */
export interface SelectedField {
  /** Its name in the answer. */
  key: string;
  /** Its name in the schema. */
  name: string;
  /** Absent where it is a value. */
  fields?: SelectedField[];
}

/** What an operation selects, in its order; fragments are in their place, and what @skip or @include drop is not. */
export function selectionOf(operation: Operation, variables: Variables): SelectedField[] {
  const collector = { operation, variables: withDefaults(operation, variables) };
  return collect(operation.definition.selectionSet, collector, [], new Set());
}

interface Collector {
  operation: Operation;
  variables: Variables;
}

/** A fragment within itself is the server's to refuse; here it only must not go on for ever. */
function collect(
  { selections }: SelectionSetNode,
  collector: Collector,
  into: SelectedField[],
  within: ReadonlySet<string>,
): SelectedField[] {
  for (const selection of selections) {
    if (isDropped(selection, collector.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const known = into.find((field) => field.key === key);
      const field: SelectedField = known ?? { key, name: selection.name.value };
      if (!known) into.push(field);
      if (selection.selectionSet) {
        field.fields = collect(selection.selectionSet, collector, field.fields ?? [], within);
      }
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selection.selectionSet, collector, into, within);
    } else {
      const name = selection.name.value;
      const fragment = collector.operation.fragments.get(name);
      if (fragment && !within.has(name)) {
        collect(fragment.selectionSet, collector, into, new Set([...within, name]));
      }
    }
  }
  return into;
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

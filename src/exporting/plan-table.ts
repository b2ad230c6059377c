import {
  getNamedType,
  isObjectType,
  Kind,
  parseType,
  print,
  separateOperations,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Ontology } from '../ontology/ontology';
import { walk } from '../tabular/paths';
import {
  isList,
  selectionOf,
  type SelectedField,
  type SelectedOperation,
  type Variables,
} from '../tabular/selection';
import { endFragment, identifiersOf, pageVariables, prefix } from './added-fields';
import { augment } from './augment';
import { badArguments } from './refusal';
import type { ExportLanguage } from './vocabulary/words';

/** An operation that was found valid, with what holds while it runs. */
export interface ReadOperation extends SelectedOperation {
  document: DocumentNode;
  variables: Variables;
}

/** How the rows of one table are asked for, page by page. */
export interface TablePlan {
  /** Where the rows lie in the answer: the outermost list of what was asked for. */
  path: string;
  /** The keys from a row to the list within it that was asked for; none where the rows themselves were. */
  within: readonly string[];
  /** How many values are selected of a row, and of each item of the lists within it. */
  values: number;
  /** What was selected, with types. */
  selection: readonly SelectedField[];
  /** The document of a page, with what is added to the selection. */
  document: string;
  variables: Variables;
  /** The keys to the connection that is paged; absent where there is none. */
  paged: readonly string[] | undefined;
  /** The page that the document itself asks for, where it does: its `first` bounds the rows, its `after` starts them. */
  first: number | undefined;
  after: string | undefined;
}

/**
 * Plans the table at a path. Its outermost list is paged where it can be; other root fields are not asked. `isLinked` where
 * its relationships are written too, with the official codes of their ends.
 */
export function planTable(
  operation: ReadOperation,
  wanted: string,
  schema: GraphQLSchema,
  ontology: Ontology,
  { isLinked, language }: { isLinked: boolean; language: ExportLanguage },
): TablePlan {
  refuseReservedNames(operation.document);
  const selection = selectionOf(operation, operation.variables, schema);
  const { steps } = walk(selection, wanted);
  const depth = steps.findIndex((step) => isConnection(step) || isList(step, undefined));
  const rows = depth < 0 ? steps : steps.slice(0, depth + 1);
  const path = rows.map(({ key }) => key).join('.');
  const last = rows.at(-1);
  const connection = last && isConnection(last) ? last : undefined;
  const given = (name: string): unknown => connection && argumentOf(connection, name, operation.variables);
  const pruned = prune(operation, path.split('.')[0] ?? '', connection?.nodes ?? []);
  const { first, after } = { first: given('first'), after: given('after') };
  const within = steps
    .slice(rows.length)
    .filter((step) => !isOfPage(step))
    .map(({ key }) => key);
  const tellsLinks = isLinked || within.length > 0;
  // Reasons in Chinese say whom they are about.
  const told = {
    names: tellsLinks || language === 'zh',
    identifiers: tellsLinks ? identifiersOf(ontology) : [],
  };
  return {
    path,
    within,
    values: valuesOf(rows.at(-1)?.fields ?? selection),
    selection,
    document: print(augment(pruned, schema, told)),
    variables: operation.variables,
    paged: connection && rows.map(({ key }) => key),
    first: typeof first === 'number' ? first : undefined,
    after: typeof after === 'string' ? after : undefined,
  };
}

function valuesOf(selection: readonly SelectedField[]): number {
  return selection.reduce((sum, { fields }) => sum + (fields ? valuesOf(fields) : 1), 0);
}

function isConnection({ type }: SelectedField): boolean {
  const named = type && getNamedType(type);
  return isObjectType(named) && 'pageInfo' in named.getFields() && 'edges' in named.getFields();
}

/** Connections hold their rows in these; paths may name them. */
const isOfPage = ({ name }: SelectedField): boolean => ['nodes', 'edges', 'node'].includes(name);

function argumentOf({ nodes }: SelectedField, name: string, variables: Variables): unknown {
  const value = nodes[0]?.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value?.kind === Kind.INT) return Number(value.value);
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** The operation with the root field of the table only, its pages asked for by variables. */
function prune(
  { document, definition, fragments }: ReadOperation,
  root: string,
  paged: readonly FieldNode[],
): DocumentNode {
  const isOther = (node: FieldNode): boolean => root !== '' && (node.alias ?? node.name).value !== root;
  const named: OperationDefinitionNode = {
    ...definition,
    selectionSet: {
      ...definition.selectionSet,
      selections: definition.selectionSet.selections.filter(
        (selection) => selection.kind !== Kind.FIELD || !isOther(selection),
      ),
    },
  };
  const withPages = visit(
    { ...document, definitions: [named, ...fragments.values()] },
    { Field: (node) => (paged.includes(node) ? withPageArguments(node) : undefined) },
  );
  const [alone = withPages] = Object.values(separateOperations(withPages));
  return withVariablesOf(alone, paged.length > 0);
}

function withPageArguments(node: FieldNode): FieldNode {
  const others = node.arguments?.filter(({ name }) => name.value !== 'first' && name.value !== 'after') ?? [];
  return { ...node, arguments: [...others, pageArgument('first'), pageArgument('after')] };
}

function pageArgument(name: 'first' | 'after'): ArgumentNode {
  const value = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: pageVariables[name] } } as const;
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value };
}

/** Declares the variables that are still used, and those of the page. */
function withVariablesOf(document: DocumentNode, isPaged: boolean): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  const pages = isPaged ? [declaration('first', 'Int'), declaration('after', 'String')] : [];
  return visit(document, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [
        ...(node.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
        ...pages,
      ],
    }),
  });
}

function declaration(name: 'first' | 'after', type: 'Int' | 'String') {
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: pageVariables[name] } } as const;
  return { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(type) } as const;
}

/** Two meanings of one alias would be refused in words that the caller could not understand. */
function refuseReservedNames(document: DocumentNode): void {
  visit(document, {
    Name: ({ value }) => {
      if (!value.startsWith(prefix) && value !== endFragment) return;
      throw badArguments(`The name ${value} is taken by exports. Rename it in the document.`, {
        name: value,
      });
    },
  });
}

import {
  getNamedType,
  Kind,
  OperationTypeNode,
  parse,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { selectionOf, type SelectedField } from '../../tabular/selection';
import { readDataVersion } from '../about';
import type { ExportRequest } from '../export-request';
import { fileStem } from '../file-name';
import type { ReadOperation } from '../plan-table';
import type { ExportSource } from '../prepare-export';
import { badArguments } from '../refusal';
import { exportedGraph, graphSelection, type ExportedGraph } from './exported-graph';
import { writeGexf } from './write-gexf';
import { writeGraphml } from './write-graphml';

const writers: Readonly<Record<string, (graph: ExportedGraph) => string>> = {
  graphml: writeGraphml,
  gexf: writeGexf,
};

const wanted: SelectionSetNode = selectionSetOf(graphSelection);

function selectionSetOf(text: string): SelectionSetNode {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The text is no selection.');
  return definition.selectionSet;
}

export interface GraphFile {
  fileName: string;
  text: string;
}

/** Whether a format is one of a graph and not of tables. */
export const isOfGraph = (format: string): boolean => format in writers;

/** The subgraph that an operation answers with as a file, under the limits of every operation. */
export async function graphFile(
  request: ExportRequest & { query: string },
  source: ExportSource,
): Promise<GraphFile> {
  const { query, format, language, path } = request;
  const operation = await source.read(query, request.operationName ?? undefined, request.variables ?? {});
  if (operation.definition.operation !== OperationTypeNode.QUERY) {
    throw badArguments('Only queries can be exported.');
  }
  const root = subgraphIn(selectionOf(operation, operation.variables, source.schema), source.schema, path);
  const { document, variables } = alone(operation, root);
  const answer = await source.ask(print(document), variables);
  const { synthetic } = await readDataVersion(source.ask);
  const graph = exportedGraph(answer[root.key], language, synthetic);
  const name = operation.definition.name?.value;
  const stem = fileStem(name, root.name, { language, synthetic, now: new Date() });
  return { fileName: `${stem}.${format}`, text: writers[format]?.(graph) ?? '' };
}

/** The root field that is a subgraph: the only one, or the one that `path` names. */
function subgraphIn(
  selection: readonly SelectedField[],
  schema: GraphQLSchema,
  path: string | undefined,
): SelectedField {
  const kinds = new Set(graphTypes(schema));
  const roots = selection.filter(({ type }) => type && kinds.has(getNamedType(type).name));
  const [only, ...others] = roots.filter(({ key }) => path === undefined || key === path);
  if (only && others.length === 0) return only;
  const choices = roots.map(({ key }) => key).join(', ');
  throw badArguments(
    roots.length === 0
      ? 'The operation answers with no subgraph. Graph files hold those of paths, neighborhood, commonNeighbors, ' +
          'connectionsBetween and coApplicants; use csv or xlsx for tables.'
      : `Choose one subgraph with \`path\`: ${choices}.`,
  );
}

function graphTypes(schema: GraphQLSchema): string[] {
  const { objects } = schema.getImplementations(schema.getType('Subgraph') as never);
  return objects.map(({ name }) => name);
}

/** The operation with this root field only, of which it asks what a graph file holds, and the variables it still uses. */
function alone(
  { definition, variables }: ReadOperation,
  { key, nodes }: SelectedField,
): { document: DocumentNode; variables: Record<string, unknown> } {
  const [field] = nodes;
  if (!field) throw new Error(`${key} is not selected.`);
  const asked: FieldNode = { ...field, directives: [], selectionSet: wanted };
  const used = new Set<string>();
  visit(asked, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = definition.variableDefinitions?.filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return {
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          ...definition,
          directives: [],
          ...(variableDefinitions ? { variableDefinitions } : {}),
          selectionSet: { kind: Kind.SELECTION_SET, selections: [asked] },
        },
      ],
    },
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name))),
  };
}

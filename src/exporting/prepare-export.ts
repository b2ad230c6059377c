import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Ontology } from '../ontology/ontology';
import { PathRefusal, tablePaths } from '../tabular/paths';
import { selectionOf, type SelectedField, type Variables } from '../tabular/selection';
import { readDataVersion, readIndicatorNames, type DataVersion } from './about';
import { identifiersOf } from './added-fields';
import { tableOf, type ExportTable } from './export-table';
import type { ExportRequest } from './export-request';
import { fileStem } from './file-name';
import { exportLimits } from './limits';
import type { LinkContext } from './link-tables';
import { planTable, type ReadOperation } from './plan-table';
import { readPages, type Ask, type TablePage } from './read-pages';
import { badArguments } from './refusal';

/** What exporting needs of the API it stands beside. */
export interface ExportSource {
  schema: GraphQLSchema;
  ontology: Ontology;
  version: string;
  ask: Ask;
  /** Parses and validates a document under the rules of every request, without running it. */
  read: (query: string, operationName: string | undefined, variables: Variables) => Promise<ReadOperation>;
}

/** An export whose first pages came: from here on it is written. */
export interface Export {
  query: string;
  operationName: string | undefined;
  variables: Variables;
  request: ExportRequest;
  tables: readonly ExportTable[];
  context: LinkContext;
  data: DataVersion;
  version: string;
  startedAt: Date;
  fileName: string;
  signal: AbortSignal;
}

/** Plans an export and asks for the first page of each table, so that what can be refused is refused before a file. */
export async function prepareExport(
  request: ExportRequest & { query: string },
  source: ExportSource,
  signal: AbortSignal,
): Promise<Export> {
  const { schema, ontology, ask, version } = source;
  const { query, language } = request;
  const operation = await source.read(query, request.operationName ?? undefined, request.variables ?? {});
  const { variables } = operation;
  const operationName = operation.definition.name?.value;
  if (operation.definition.operation !== OperationTypeNode.QUERY)
    throw badArguments('Only queries can be exported.');
  const selection = selectionOf(operation, variables, schema);
  const paths = request.path === undefined ? tablePaths(selection, undefined) : [request.path];
  refuseSeveralTables(paths, request);
  const identifiers = identifiersOf(ontology).flatMap(({ names }) => names);
  const indicators = language === 'zh' ? await readIndicatorNames(ask) : new Map<string, string>();
  const context: LinkContext = { schema, language, identifiers, indicators };
  const isLinked = request.format === 'xlsx';
  const planned = inTermsOfPath(() =>
    paths.map((path) => {
      const plan = planTable(operation, path, schema, ontology, { isLinked, language });
      const limit = request.limit ?? Math.min(plan.first ?? exportLimits.rows, exportLimits.rows);
      return tableOf(plan, request.columns, context, { linked: isLinked, limit });
    }),
  );
  const tables: ExportTable[] = [];
  for (const table of planned) {
    tables.push({ ...table, pages: await started(readPages(table.plan, table.limit, ask, signal)) });
  }
  const [data, startedAt] = [await readDataVersion(ask), new Date()];
  const stem = fileStem(operationName, rootNameOf(selection, paths), {
    language,
    synthetic: data.synthetic,
    now: startedAt,
  });
  return {
    query,
    operationName,
    variables,
    request,
    tables,
    context,
    data,
    version,
    startedAt,
    fileName: `${stem}.${request.format}`,
    signal,
  };
}

function refuseSeveralTables(paths: readonly string[], { format, columns }: ExportRequest): void {
  if (paths.length < 2 || (format === 'xlsx' && columns === undefined)) return;
  const what = format === 'csv' ? 'CSV holds one table' : '`columns` are those of one table';
  throw badArguments(
    `The answer holds several tables, and ${what}. Choose one with \`path\`: ${paths.join(', ')}.`,
    { paths },
  );
}

/** Tells a PathRefusal in the words of the parameter. */
function inTermsOfPath<T>(plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof PathRefusal) || error.refusal.reason !== 'NOT_SELECTED') throw error;
    const { path, passed, keys } = error.refusal;
    throw badArguments(
      `\`path\` ${path} is not selected. What ${passed === '' ? 'the operation' : passed} selects: ${keys.join(', ')}.`,
      { available: keys },
    );
  }
}

function rootNameOf(selection: readonly SelectedField[], paths: readonly string[]): string {
  const [root] = (paths[0] ?? '').split('.');
  return (selection.find(({ key }) => key === root) ?? selection[0])?.name ?? 'export';
}

/** The pages, after the first of them came. */
async function started(pages: AsyncGenerator<TablePage, void, undefined>): Promise<AsyncIterable<TablePage>> {
  const first = await pages.next();
  return (async function* () {
    if (!first.done) yield first.value;
    yield* pages;
  })();
}

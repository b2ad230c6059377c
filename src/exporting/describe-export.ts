import type { ExportTable } from './export-table';
import type { Export } from './prepare-export';

/** Facts about one table, once its last row was read. */
function describeTable({ plan, columns, only, limit, tally, beside }: ExportTable) {
  const { rows, rowsWithin, isCut, cutLists, gaps, cited } = tally.result;
  return {
    path: [plan.path, ...plan.within].join('.'),
    rows: only ? rowsWithin : rows,
    isCut,
    limit,
    columns: (only?.outputs ?? columns).map(({ name, heading }) => ({ name, heading })),
    cutLists: Object.fromEntries(cutLists),
    beside: Object.fromEntries(beside),
    citedSources: cited.map(({ id, name }) => ({ id, title: name })),
    gaps,
  };
}

/** Everything that a reader of the rows must know besides them. */
export function describeExport({
  query,
  operationName,
  variables,
  request,
  tables,
  data,
  version,
  startedAt,
}: Export) {
  return {
    query,
    operationName: operationName ?? null,
    variables,
    language: request.language ?? null,
    exportedAt: startedAt.toISOString(),
    serverVersion: version,
    ...data,
    tables: tables.map(describeTable),
  };
}

export type ExportDescription = ReturnType<typeof describeExport>;

/** The description of a CSV file as "CSV on the Web" has it (application/csvm+json), with what that has no words for. */
export function csvMetadata(description: ExportDescription, address: string) {
  const [table] = description.tables;
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: address,
    'dc:created': description.exportedAt,
    dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      columns: (table?.columns ?? []).map(({ name, heading }) => ({
        name: encodeURIComponent(name),
        titles: heading,
      })),
    },
    notes: [description],
  };
}

import type { Cell } from '../tabular/columns';
import { BYTE_ORDER_MARK, csvRecords } from '../tabular/csv';
import { exportRows, type ExportRow, type ExportTable } from './export-table';
import type { Export } from './prepare-export';

/** The table as CSV, page by page as it is read. */
export async function* csvText({ tables, context }: Export): AsyncGenerator<string, void, undefined> {
  const [table] = tables;
  if (!table) return;
  const { only, columns } = table;
  yield BYTE_ORDER_MARK + csvRecords([(only?.outputs ?? columns).map(({ heading }) => heading)]);
  for await (const rows of exportRows(table, context)) {
    const records = only ? rowsWithin(rows, only) : rows.map(({ cells }) => cells);
    if (only) table.tally.addWithin(records.length);
    if (records.length > 0) yield csvRecords(records);
  }
}

/** The rows of one list within rows, with the columns that were chosen. */
function rowsWithin(
  rows: readonly ExportRow[],
  { table, outputs }: NonNullable<ExportTable['only']>,
): Cell[][] {
  const positions = outputs.map((output) => table.outputs.indexOf(output));
  return rows.flatMap(({ links }) =>
    [...links].flatMap((link) =>
      link.table === table ? [positions.map((position) => link.cells[position] ?? null)] : [],
    ),
  );
}

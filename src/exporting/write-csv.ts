import { BYTE_ORDER_MARK, csvRecords } from '../tabular/csv';
import { exportRows } from './export-table';
import type { Export } from './prepare-export';

/** The table as CSV, page by page as it is read. */
export async function* csvText({ tables, context }: Export): AsyncGenerator<string, void, undefined> {
  const [table] = tables;
  if (!table) return;
  yield BYTE_ORDER_MARK + csvRecords([table.columns.map(({ heading }) => heading)]);
  for await (const rows of exportRows(table, context)) {
    if (rows.length > 0) yield csvRecords(rows.map(({ cells }) => cells));
  }
}

import { stringify } from 'csv-stringify/sync';
import type { Column } from './columns';

/** A decimal that a source states as text, for example -12.50: no formula, though it begins with a minus. */
const plainNumber = /^-\d+(\.\d+)?$/;

/**
 * Rows as CSV (RFC 4180). With the byte order mark, Excel takes it for UTF-8. A text that a spreadsheet would run as
 * a formula gets an apostrophe before it.
 */
export function renderCsv(
  columns: readonly Column[],
  rows: readonly unknown[],
  { bom }: { bom: boolean },
): string {
  return stringify(
    rows.map((row) => columns.map(({ cellOf }) => cellOf(row))),
    {
      columns: columns.map(({ name }) => name),
      header: true,
      bom,
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: {
        boolean: String,
        string: (text) => (plainNumber.test(text) ? { value: text, ...{ escape_formulas: false } } : text),
      },
    },
  );
}

import { stringify } from 'csv-stringify/sync';
import type { Cell, Column } from './columns';

/** By it Excel knows a file for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A decimal that a source states as text, for example -12.50: no formula, though it begins with a minus. */
const plainNumber = /^-\d+(\.\d+)?$/;

/** Records of CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvRecords(records: readonly (readonly Cell[])[]): string {
  return stringify(records as Cell[][], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      boolean: String,
      string: (text) => (plainNumber.test(text) ? { value: text, ...{ escape_formulas: false } } : text),
    },
  });
}

/** Rows as CSV below their names. */
export function renderCsv(
  columns: readonly Column[],
  rows: readonly unknown[],
  { bom }: { bom: boolean },
): string {
  const records = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ cellOf }) => cellOf(row))),
  ];
  return (bom ? BYTE_ORDER_MARK : '') + csvRecords(records);
}

import { exportedPageSize, maximumPageSize } from '../query/budget';

/** What an export may be at most. A page of it is an operation like any other, with the limits of operations. */
export const exportLimits = {
  /** Rows of a table, when `limit` is left out and at most. A sheet of Excel holds 1,048,576. */
  rows: 100_000,
  /** Rows of the sheet of one relationship. */
  linkRows: 500_000,
  /** Gaps and cited sources that are listed. */
  gaps: 10_000,
  citedSources: 1_000,
  /** Characters of a cell; Excel refuses a file with longer ones. */
  cellCharacters: 32_767,
  /** Characters of the address of the metadata, where it is given in a header. */
  addressCharacters: 4_000,
} as const;

/** Values asked for at a time: a page holds up all other requests of its process for as long as it has values. */
const valuesOfPage = 10_000;

/** Rows asked for at a time; smaller where a page with all that is below it would cost too much. */
const pageSizes = [exportedPageSize, 500, 200, maximumPageSize, 50, 20, 10, 5, 2, 1] as const;

/** Those for rows of so many values each, the largest first. Any other request may ask for the largest usual page as well. */
export function pageSizesFor(values: number): number[] {
  const fitting = Math.floor(valuesOfPage / Math.max(values, 1));
  const largest = Math.min(Math.max(fitting, maximumPageSize), exportedPageSize);
  return [largest, ...pageSizes.filter((size) => size < largest)];
}

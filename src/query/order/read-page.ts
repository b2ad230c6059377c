import type { CypherWriter } from '../cypher-writer';
import type { Page } from '../page';

/** The rows of a page as they are collected. */
export interface CollectedRows {
  clauses: readonly string[];
  expression: string;
}

/** How a page of a list is read. */
export interface ReadPage {
  /** The expression that its cursors hold. */
  position: string;
  /** Clauses that end by returning the rows as `as` and, of an order that no index holds, `tooMany`. */
  clauses: (rows: CollectedRows, looksAhead: boolean, as: string) => string[];
  /** The expression that says that there were too many rows to sort. */
  tooMany: string;
}

/** How many rows are read: one more than the page says whether there are more. */
export function lastRow({ size }: Page, looksAhead: boolean, writer: CypherWriter): string {
  return writer.parameter(size + (looksAhead ? 1 : 0));
}

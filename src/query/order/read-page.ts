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
  /** Clauses that end by returning the rows as `as` and, of an order that no index holds, its obstacles. */
  clauses: (rows: CollectedRows, looksAhead: boolean, as: string) => string[];
  /** What may stand against the order; undefined where an index holds it. */
  obstacles?: Obstacles;
}

/** The variable that holds what may stand against an order, and what refuses the list where it does. */
export interface Obstacles {
  variable: string;
  refuse: (value: unknown) => void;
}

/** How many rows are read: one more than the page says whether there are more. */
export function lastRow({ size }: Page, looksAhead: boolean, writer: CypherWriter): string {
  return writer.parameter(size + (looksAhead ? 1 : 0));
}

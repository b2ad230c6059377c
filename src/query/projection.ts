import type { Gathered } from './gathered';

/** A row as it comes back: values by position. */
export type RowValues = readonly unknown[];

/** How to get something out of the database: clauses that run before, an expression, and the way back. */
export interface Projection<T> {
  /** CALL subqueries that bind what `expression` uses. */
  clauses: string[];
  expression: string;
  /** What is gathered of the ids that stand in it. */
  gathered: readonly Gathered[];
  read: (value: unknown) => T;
  /** The properties of the node that it reads, in their order, where it reads nothing else. */
  properties?: readonly string[] | undefined;
}

/** What is read of rows that hold other things, too: clauses that run before, and the way back. */
export interface RowPart<T> {
  clauses: string[];
  read: (row: RowValues) => T;
}

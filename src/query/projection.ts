import type { Gathered } from './gathered';

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

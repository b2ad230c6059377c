/** How to get something out of the database: clauses that run before, an expression, and the way back. */
export interface Projection<T> {
  /** CALL subqueries that bind what `expression` uses. */
  clauses: string[];
  expression: string;
  read: (value: unknown) => T;
}

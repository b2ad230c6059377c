/**
 * The clause that finds the nodes of a label by one of their properties, in the index on it. A load is one transaction,
 * whose statements are planned once, for what was there before it: with nothing there, to go through the whole index for
 * every value looks as cheap to the planner as to look the value up, and it takes either.
 */
export function seek(variable: string, label: string, property: string, value: string): string {
  return `MATCH (${variable}:${label} {${property}: ${value}}) USING INDEX SEEK ${variable}:${label}(${property})`;
}

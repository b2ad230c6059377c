import neo4j from 'neo4j-driver';

/** A whole number as Neo4j's integer; the driver sends a plain JavaScript number as a float. */
export function integer(value: number): unknown {
  return neo4j.int(value);
}

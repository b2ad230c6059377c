import type { Kind } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import type { Given } from '../late-bound/late-bound';

/** How deep places lie in each other: county, city, province, country. */
export const maximumPlaceDepth = 4;

/** The relationship types that lead from something of a kind to its place. */
export function locatingTypes(kind: Kind): string[] {
  const types = kind.concreteKinds.flatMap(({ relationships }) =>
    [...relationships.values()].filter(({ locates }) => locates).map(({ type }) => type),
  );
  return [...new Set(types)].sort();
}

export interface InPlaceCondition {
  id: Given<string>;
  includeDescendants?: boolean | null;
}

/** That a node lies in a place, or in one that lies in it. */
export function liesIn(node: string, kind: Kind, condition: InPlaceCondition, writer: CypherWriter): string {
  return `EXISTS { ${locatedIn(node, kind, condition, writer)} }`;
}

/** The pattern of a node that lies there. */
export function locatedIn(
  node: string,
  kind: Kind,
  { id, includeDescendants }: InPlaceCondition,
  writer: CypherWriter,
): string {
  const place = `(:Place {id: ${writer.parameter(id)}})`;
  const around =
    includeDescendants === false ? place : `(:Place)-[:PART_OF]->{0,${maximumPlaceDepth}}${place}`;
  return `(${node})-[:${locatingTypes(kind).join('|')}]->${around}`;
}

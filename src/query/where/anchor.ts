import type { Kind, RelationshipField } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { listOf, type Given } from '../late-bound/late-bound';
import { relationshipPattern } from '../relationship-pattern';
import type { Where } from './compile-where';
import { locatedIn, type InPlaceCondition } from './in-place';

/**
 * Things given by their ids that every row which meets a `where` is tied to: it is cheaper to begin at these than to look
 * through all rows. More rows are tied to them than meet the `where`, never fewer, and some more than once.
 */
export interface Anchor {
  /** Binds the nodes that are tied to them; each pattern is matched by itself, since a tie may be followed back. */
  clauses: (node: string, writer: CypherWriter) => string[];
  /** The one thing, and the relationship to it, where that is all. */
  owner?: { field: RelationshipField; id: Given<string> };
}

/** Looks where nothing is an alternative and nothing is denied; undefined where there is no such thing. */
export function anchorOf(kind: Kind, where: Where): Anchor | undefined {
  for (const [name, condition] of Object.entries(where)) {
    const found = isObject(condition) ? anchorIn(kind, name, condition) : undefined;
    if (found) return found;
  }
  return undefined;
}

function anchorIn(kind: Kind, name: string, condition: object): Anchor | undefined {
  if (name === 'and') {
    return (condition as readonly Where[]).map((one) => anchorOf(kind, one)).find((found) => found);
  }
  if (name === 'inPlace') {
    const place = condition as InPlaceCondition;
    return { clauses: (node, writer) => [`MATCH ${locatedIn(node, kind, place, writer)}`] };
  }
  const field = kind.relationships.get(name);
  const { some } = condition as { some?: { node?: unknown } | null };
  return field && isObject(some?.node) ? through(field, some.node as Where) : undefined;
}

interface IdCondition {
  eq?: Given<string> | null;
  in?: Given<string[]> | readonly Given<string>[] | null;
}

/** A relationship to things with these ids, or to what is tied to such things. */
function through(field: RelationshipField, wanted: Where): Anchor | undefined {
  const { eq, in: several } = (wanted.id ?? {}) as IdCondition;
  const one = eq ?? undefined;
  const among = Array.isArray(several) ? listOf(several) : (several ?? undefined);
  const ids = one === undefined ? among : listOf([one]);
  const further = ids ? undefined : anchorOf(field.target, wanted);
  if (!ids && !further) return undefined;
  return {
    clauses: (node, writer) => {
      const thing = writer.variable('n');
      const before = ids
        ? [`MATCH (${thing}:${field.target.name}) WHERE ${thing}.id IN ${writer.value(ids)}`]
        : (further?.clauses(thing, writer) ?? []);
      return [...before, `MATCH ${relationshipPattern(node, field, '', thing)}`];
    },
    ...(one === undefined ? {} : { owner: { field, id: one } }),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

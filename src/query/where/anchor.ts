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
  /** Being tied to them is all that the `where` asks, of whatever day: no row that is tied has to be asked again. */
  isAll: boolean;
  /** The one thing, and the relationship to it, where that is all. */
  owner?: { field: RelationshipField; id: Given<string> };
}

/** Looks where nothing is an alternative and nothing is denied; undefined where there is no such thing. */
export function anchorOf(kind: Kind, where: Where): Anchor | undefined {
  for (const [name, condition] of Object.entries(where)) {
    const found = isObject(condition) ? anchorIn(kind, name, condition) : undefined;
    if (found) return { ...found, isAll: found.isAll && isAlone(where) };
  }
  return undefined;
}

function anchorIn(kind: Kind, name: string, condition: object): Anchor | undefined {
  if (name === 'and') {
    const all = condition as readonly Where[];
    const anchor = all.map((one) => anchorOf(kind, one)).find((found) => found);
    return anchor && { ...anchor, isAll: anchor.isAll && all.length === 1 };
  }
  if (name === 'inPlace') {
    const place = condition as InPlaceCondition;
    return { isAll: true, clauses: (node, writer) => [`MATCH ${locatedIn(node, kind, place, writer)}`] };
  }
  const field = kind.relationships.get(name);
  const { some } = condition as { some?: { node?: unknown } | null };
  const found = field && isObject(some?.node) ? through(field, some.node as Where) : undefined;
  return found && { ...found, isAll: found.isAll && isAlone(condition) && isAlone(some) };
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
    isAll: further ? further.isAll : isAlone(wanted) && isAlone(wanted.id),
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

/** Whether an object says one thing only. */
const isAlone = (given: unknown): boolean => isObject(given) && Object.keys(given).length === 1;

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

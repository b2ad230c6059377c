import type { Kind, RelationshipField } from '../../ontology/ontology';
import { listOf, type Given } from '../late-bound/late-bound';
import { relationshipPattern } from '../relationship-pattern';
import { certainly, type Asked } from './asked';
import type { Where } from './compile-where';
import { locatedIn, type InPlaceCondition } from './in-place';
import { foundByValue, type BindNodes } from './value-anchor';
import type { Conditions } from './value-condition';

/**
 * Where it is cheaper to begin than to look through all rows that may meet a `where`: at things given by their ids, codes
 * or names to which every row that meets it is tied, or at rows that are so given themselves. More rows are found from
 * there than meet the `where`, never fewer, and some more than once.
 */
export interface Anchor {
  /** Binds the nodes that are found from there; each pattern is matched by itself, since a tie may be followed back. */
  clauses: BindNodes;
  /** To be found from there is all that the `where` asks, of whatever day: no row that is has to be asked again. */
  isAll: boolean;
  /** They are found by values of their own: fewer than are tied to a thing. */
  isOwnValue?: boolean;
  /** The one thing, and the relationship to it, where that is all. */
  owner?: { field: RelationshipField; id: Given<string> };
}

/** Looks where nothing is an alternative and nothing is denied; undefined where there is no such thing. */
export function anchorOf(kind: Kind, where: Where, asked: Asked): Anchor | undefined {
  const anchors = Object.entries(where).flatMap(([name, condition]) =>
    isObject(condition) ? (anchorIn(kind, name, condition, asked) ?? []) : [],
  );
  const best = bestOf(anchors);
  return best && { ...best, isAll: best.isAll && isAlone(where) };
}

const bestOf = (anchors: readonly Anchor[]): Anchor | undefined =>
  anchors.find(({ isOwnValue }) => isOwnValue) ?? anchors[0];

function anchorIn(kind: Kind, name: string, condition: object, asked: Asked): Anchor | undefined {
  if (name === 'and') {
    const all = condition as readonly Where[];
    const anchor = bestOf(all.flatMap((one) => anchorOf(kind, one, asked) ?? []));
    return anchor && { ...anchor, isAll: anchor.isAll && all.length === 1 };
  }
  // What states no value may have any.
  const clauses = asked === certainly ? foundByValue(kind, name, condition as Conditions) : undefined;
  if (clauses) return { clauses, isAll: false, isOwnValue: true };
  if (name === 'inPlace') {
    const place = condition as InPlaceCondition;
    return { isAll: true, clauses: (node, writer) => [`MATCH ${locatedIn(node, kind, place, writer)}`] };
  }
  const field = kind.relationships.get(name);
  const { some } = condition as { some?: { node?: unknown } | null };
  const found = field && isObject(some?.node) ? through(field, some.node as Where, asked) : undefined;
  return found && { ...found, isAll: found.isAll && isAlone(condition) && isAlone(some) };
}

interface IdCondition {
  eq?: Given<string> | null;
  in?: Given<string[]> | readonly Given<string>[] | null;
}

/** A relationship to things with these ids, or to what is tied to such things. */
function through(field: RelationshipField, wanted: Where, asked: Asked): Anchor | undefined {
  const { eq, in: several } = (wanted.id ?? {}) as IdCondition;
  const one = eq ?? undefined;
  const among = Array.isArray(several) ? listOf(several) : (several ?? undefined);
  const ids = one === undefined ? among : listOf([one]);
  const further = ids ? undefined : anchorOf(field.target, wanted, asked);
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

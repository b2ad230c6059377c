import type { Kind, RelationshipField } from '../../ontology/ontology';
import { listOf, type Given } from '../late-bound/late-bound';
import { relationshipPattern } from '../relationship-pattern';
import { certainly, type Asked } from './asked';
import { isEmptyWhere, withCondition, withLess, type Where } from './where';
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
  /** What the `where` asks besides, of whatever day: empty where no row that is found from there has to be asked again. */
  besides: Where;
  /** They are found by values of their own: fewer than are tied to a thing. */
  isOwnValue?: boolean;
  /** The one thing, and the relationship to it, where that is all. */
  owner?: { field: RelationshipField; id: Given<string> };
}

/** An anchor in one condition of a `where`, with what is left to ask of that; undefined where nothing is. */
type AnchorIn = Omit<Anchor, 'besides'> & { left: unknown };

/** Looks where nothing is an alternative and nothing is denied; undefined where there is no such thing. */
export function anchorOf(kind: Kind, where: Where, asked: Asked): Anchor | undefined {
  const anchors = Object.entries(where).flatMap(([name, condition]): Anchor[] => {
    const found = isObject(condition) ? anchorIn(kind, name, condition, asked) : undefined;
    if (!found) return [];
    const { left, ...anchor } = found;
    return [{ ...anchor, besides: withCondition(where, name, left) }];
  });
  return bestOf(anchors);
}

const bestOf = <T extends Pick<Anchor, 'isOwnValue'>>(anchors: readonly T[]): T | undefined =>
  anchors.find(({ isOwnValue }) => isOwnValue) ?? anchors[0];

function anchorIn(kind: Kind, name: string, condition: object, asked: Asked): AnchorIn | undefined {
  if (name === 'and') return anchorAmong(kind, condition as readonly Where[], asked);
  // What states no value may have any.
  const clauses = asked === certainly ? foundByValue(kind, name, condition as Conditions) : undefined;
  if (clauses) return { clauses, left: condition, isOwnValue: true };
  if (name === 'inPlace') {
    const place = condition as InPlaceCondition;
    return { left: undefined, clauses: (node, writer) => [`MATCH ${locatedIn(node, kind, place, writer)}`] };
  }
  const field = kind.relationships.get(name);
  const { some } = condition as { some?: { node?: unknown } | null };
  const found = field && isObject(some?.node) ? through(field, some.node as Where, asked) : undefined;
  if (!found) return undefined;
  const { isAll, ...anchor } = found;
  return { ...anchor, left: isAll && isAlone(condition) && isAlone(some) ? undefined : condition };
}

/** One that all conditions of a list have in common. */
function anchorAmong(kind: Kind, all: readonly Where[], asked: Asked): AnchorIn | undefined {
  const anchors = all.flatMap((one) => {
    const found = anchorOf(kind, one, asked);
    if (!found) return [];
    const { besides, ...anchor } = found;
    return [{ ...anchor, left: withLess(all, one, besides) }];
  });
  return bestOf(anchors);
}

interface IdCondition {
  eq?: Given<string> | null;
  in?: Given<string[]> | readonly Given<string>[] | null;
}

/** A relationship to things with these ids, or to what is found otherwise; whether that is all that is asked of these. */
function through(
  field: RelationshipField,
  wanted: Where,
  asked: Asked,
): (Omit<Anchor, 'besides' | 'isOwnValue'> & { isAll: boolean }) | undefined {
  const { eq, in: several } = (wanted.id ?? {}) as IdCondition;
  const one = eq ?? undefined;
  const among = Array.isArray(several) ? listOf(several) : (several ?? undefined);
  const ids = one === undefined ? among : listOf([one]);
  const further = ids ? undefined : anchorOf(field.target, wanted, asked);
  if (!ids && !further) return undefined;
  return {
    isAll: further ? isEmptyWhere(further.besides) : isAlone(wanted) && isAlone(wanted.id),
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

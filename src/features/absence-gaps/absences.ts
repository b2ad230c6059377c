import type { Kind, RelationshipField } from '../../ontology/ontology';
import type { Where } from '../../query/where/where';

/** What is asked of the relationships of a sort. */
interface LinkFilter {
  some?: Where;
  none?: Where;
  every?: Where;
  count?: { where?: Where } & Partial<Record<keyof typeof comparisons, number>>;
}

const comparisons = {
  eq: (wanted: number) => wanted === 0,
  gt: (wanted: number) => wanted < 0,
  gte: (wanted: number) => wanted <= 0,
  lt: (wanted: number) => wanted > 0,
  lte: (wanted: number) => wanted >= 0,
};

/**
 * The relationships of which a condition is also met where none is recorded (`none`, `count: { eq: 0 }`, `every`, and a `not` of
 * what needs one), each type once.
 */
export function absencesIn(kind: Kind, where: Where): RelationshipField[] {
  const found: Found = new Map();
  readNode(kind, where, false, found);
  return [...found.values()];
}

/** As absencesIn, of conditions on a relationship to a kind. */
export function absencesBehind(target: Kind, where: Where): RelationshipField[] {
  const found: Found = new Map();
  readLink(target, where, false, found);
  return [...found.values()];
}

type Found = Map<string, RelationshipField>;

function readNode(kind: Kind, where: Where, negated: boolean, found: Found): void {
  for (const [name, condition] of Object.entries(where)) {
    if (
      readLogic(name, condition, negated, (inner, not) => {
        readNode(kind, inner, not, found);
      })
    )
      continue;
    const field = kind.relationships.get(name);
    if (field) readLinks(field, condition as LinkFilter, negated, found);
  }
}

function readLinks(field: RelationshipField, filter: LinkFilter, negated: boolean, found: Found): void {
  if (isMetByNone(filter) !== negated) found.set(field.type, field);
  const { some, none, every, count } = filter;
  for (const inner of [some, every, count?.where]) if (inner) readLink(field.target, inner, negated, found);
  if (none) readLink(field.target, none, !negated, found);
}

function readLink(target: Kind, where: Where, negated: boolean, found: Found): void {
  for (const [name, condition] of Object.entries(where)) {
    if (
      readLogic(name, condition, negated, (inner, not) => {
        readLink(target, inner, not, found);
      })
    )
      continue;
    if (name === 'node') readNode(target, condition as Where, negated, found);
  }
}

/** Reads what `and`, `or` and `not` hold; false for anything else. */
function readLogic(
  name: string,
  condition: unknown,
  negated: boolean,
  read: (where: Where, negated: boolean) => void,
): boolean {
  if (name === 'not') read(condition as Where, !negated);
  else if (name === 'and' || name === 'or') for (const one of condition as Where[]) read(one, negated);
  else return false;
  return true;
}

function isMetByNone({ some, count = {} }: LinkFilter): boolean {
  const bounds = Object.entries(comparisons).filter(([operator]) => operator in count);
  return (
    !some && bounds.every(([operator, isMet]) => isMet(count[operator as keyof typeof comparisons] ?? NaN))
  );
}

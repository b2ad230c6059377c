import { figuresOf, type ChainRow, type HouseholdsRow, type SubjectFigures } from './chain-row';
import { inOrderOfKeys } from './in-order-of-keys';
import { Overlap } from './totals.type';

/** A household group of one or several chains, once, with its figures. */
export interface HouseholdGroup extends Pick<
  HouseholdsRow,
  'id' | 'name' | 'householdKind' | 'householdCount' | 'householdCountComparator' | 'disjointSet'
> {
  readonly figures: SubjectFigures;
}

/** Groups of one kind that may be added, or that stand side by side because no source states whether they overlap. */
export interface GroupSet extends Pick<HouseholdsRow, 'householdKind' | 'disjointSet'> {
  readonly overlap: Overlap;
  readonly groups: readonly HouseholdGroup[];
}

/** The groups that chains reach; a group that several operators or chains reach counts once. */
export function householdGroups(rows: readonly ChainRow[]): HouseholdGroup[] {
  const groups = new Map<string, HouseholdGroup>();
  for (const row of rows) {
    for (const group of row.households) groups.set(group.id, { ...group, figures: figuresOf(row, group.id) });
  }
  return [...groups.values()];
}

/**
 * Whether the count of a group may stand for a year. A count has no period of its own, so that something stated of the
 * group for the year has to support it: a number of households, which must then be the same, or else any figure.
 */
export function isCountedFor({ householdCount, figures }: HouseholdGroup, year: number | null): boolean {
  if (year === null) return true;
  const counts = figures.figures.filter(({ unit, denominator }) => unit === '户' && denominator === null);
  return counts.length > 0
    ? counts.some(({ exact }) => exact !== null && Number(exact) === householdCount)
    : figures.matching > 0;
}

/**
 * The groups by kind and disjoint set. What is in no set stands apart from every set: whether it shares households with
 * one is not stated. Where the answer was cut, a group that seems to be alone may not be.
 */
export function groupSets(groups: readonly HouseholdGroup[], cut: boolean): GroupSet[] {
  return inOrderOfKeys(groups, (group) => [group.householdKind, group.disjointSet]).map(
    ([{ householdKind, disjointSet }, members]) => ({
      householdKind,
      disjointSet,
      overlap: overlapOf(members, disjointSet, cut),
      groups: members,
    }),
  );
}

function overlapOf(members: readonly HouseholdGroup[], disjointSet: string | null, cut: boolean): Overlap {
  if (members.length === 1 && !cut) return Overlap.SINGLE_GROUP;
  return disjointSet === null ? Overlap.NOT_STATED : Overlap.DISJOINT;
}

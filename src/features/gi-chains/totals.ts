import { Denominator } from '../../entities/figures/observation';
import { PeriodBasis, PeriodKind } from '../../entities/figures/period';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { isCut, type ChainRow, type FigureRow } from './chain-row';
import {
  groupSets,
  householdGroups,
  isCountedFor,
  type GroupSet,
  type HouseholdGroup,
} from './household-groups';
import { inOrderOfKeys } from './in-order-of-keys';
import { noSum, total, type StatedPart, type Sum } from './total';
import { GainTotal, GiChainTotals, HouseholdTotal, Overlap } from './totals.type';

/**
 * What can be added of the households of chains, of a year where one is given; `more` tells that further chains lie
 * beyond a limit.
 */
export function totalsOf(rows: readonly ChainRow[], year: number | null, more: boolean): GiChainTotals {
  const cut = more || rows.some(isCut);
  const groups = householdGroups(rows);
  const sets = groupSets(groups, cut);
  return Object.assign(new GiChainTotals(), {
    households: sets.map((set) => householdTotal(set, year, cut)),
    gains: sets.flatMap((set) => gainTotals(set, cut)),
    gaps: [...leftOut(groups), ...countsLeftOut(groups, year)],
  });
}

function householdTotal(set: GroupSet, year: number | null, cut: boolean): HouseholdTotal {
  const counted = set.groups.filter((group) => isCountedFor(group, year));
  const stated = counted.flatMap(({ id, householdCount, householdCountComparator }): StatedPart[] =>
    householdCount === null
      ? []
      : [{ subject: id, exact: String(householdCount), comparator: householdCountComparator }],
  );
  const unknown = set.groups.filter(({ householdCount }) => householdCount === null).map(({ id }) => id);
  const undated = set.groups
    .filter((group) => group.householdCount !== null && !counted.includes(group))
    .map(({ id }) => id);
  return Object.assign(new HouseholdTotal(), headOf(set), sumIn(set, { stated, unknown, undated, cut }), {
    unit: '户',
    groupCount: set.groups.length,
    groupIds: set.groups.map(({ id }) => id),
  });
}

interface GroupFigure {
  readonly group: string;
  readonly figure: FigureRow & { readonly exact: string; readonly indicator: string };
}

/** One total for each indicator, unit and period of amounts in all. */
function gainTotals(set: GroupSet, cut: boolean): GainTotal[] {
  return inOrderOfKeys(set.groups.flatMap(addableFigures), ({ figure }) => [
    figure.indicator,
    figure.unit,
    figure.periodEnd,
    figure.periodStart,
    figure.periodKind,
    figure.status,
  ]).map(([first, members]) => gainTotal(set, first, members, cut));
}

function gainTotal(
  set: GroupSet,
  { figure }: GroupFigure,
  members: readonly GroupFigure[],
  cut: boolean,
): GainTotal {
  const stating = new Set(members.map(({ group }) => group));
  const stated = members.map(({ figure: { id, exact, comparator } }) => ({ subject: id, exact, comparator }));
  const unknown = set.groups.filter(({ id }) => !stating.has(id)).map(({ id }) => id);
  const several = noSum(
    'Several amounts of the same period stand side by side for one group; none of them is picked.',
    GapReason.NOT_COMPARABLE,
  );
  const sum = stating.size < members.length ? several : sumIn(set, { stated, unknown, undated: [], cut });
  return Object.assign(new GainTotal(), headOf(set), sum, {
    unit: figure.unit,
    indicatorId: figure.indicator,
    figureIds: members.map(({ figure: { id } }) => id),
    denominator: Denominator.IN_ALL,
    periodStart: figure.periodStart,
    periodEnd: figure.periodEnd,
    periodKind: figure.periodKind,
  });
}

const headOf = ({ householdKind, disjointSet, overlap }: GroupSet) => ({
  householdKind,
  disjointSet,
  overlap,
});

function sumIn({ overlap }: GroupSet, parts: Parameters<typeof total>[0]): Sum {
  return overlap === Overlap.NOT_STATED
    ? noSum(
        'No source states whether these groups share households, so their numbers are not added.',
        GapReason.NOT_STATED,
      )
    : total(parts);
}

const isDated = ({ periodBasis, periodKind }: FigureRow): boolean =>
  periodBasis !== PeriodBasis.NOT_STATED && periodKind !== PeriodKind.NOT_STATED;

function addableFigures({ id: group, figures }: HouseholdGroup): GroupFigure[] {
  return figures.figures.flatMap((figure) => {
    const { exact, indicator, denominator } = figure;
    const addable = denominator === Denominator.IN_ALL && isDated(figure);
    return addable && exact !== null && indicator !== null
      ? [{ group, figure: { ...figure, exact, indicator } }]
      : [];
  });
}

/** The groups whose count nothing supports for the year. */
function countsLeftOut(groups: readonly HouseholdGroup[], year: number | null): Gap[] {
  const count = groups.filter((group) => group.householdCount !== null && !isCountedFor(group, year)).length;
  if (year === null || count === 0) return [];
  const message = `The counts of ${count} household group(s) are not stated for ${year} and are in no total.`;
  const details = { property: 'householdCount', period: String(year), count };
  return [gap(GapReason.NOT_STATED, message, details)];
}

/** The gains that are in no total, by the reason. */
function leftOut(groups: readonly HouseholdGroup[]): Gap[] {
  const gains = groups
    .flatMap(({ figures }) => figures.figures)
    .filter(({ denominator }) => denominator !== null);
  const count = (matches: (figure: FigureRow) => boolean): number => gains.filter(matches).length;
  const reasons: [number, GapReason, string, string][] = [
    [
      count(
        ({ denominator }) =>
          denominator === Denominator.PER_HOUSEHOLD || denominator === Denominator.PER_PERSON,
      ),
      GapReason.NOT_COMPARABLE,
      'denominator',
      'gain(s) per household or per person are in no total.',
    ],
    [
      count(({ denominator }) => denominator === Denominator.NOT_STATED),
      GapReason.NOT_STATED,
      'denominator',
      'gain(s) of which no source states whether per person, per household or in all are in no total.',
    ],
    [
      count(
        ({ denominator, periodBasis }) =>
          denominator === Denominator.IN_ALL && periodBasis === PeriodBasis.NOT_STATED,
      ),
      GapReason.NOT_STATED,
      'period',
      'amount(s) in all without a stated period are in no total.',
    ],
    [
      count(
        (figure) =>
          figure.denominator === Denominator.IN_ALL &&
          figure.periodBasis !== PeriodBasis.NOT_STATED &&
          !isDated(figure),
      ),
      GapReason.NOT_STATED,
      'periodKind',
      'amount(s) in all whose period is stated, but not whether they fell within it or add up to its end, are in no total.',
    ],
  ];
  return reasons
    .filter(([number]) => number > 0)
    .map(([number, reason, property, message]) =>
      gap(reason, `${number} ${message}`, { property, count: number }),
    );
}

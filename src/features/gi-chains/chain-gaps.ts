import { gap, GapReason, type Gap } from '../gaps/gap.type';
import {
  figuresOf,
  householdsOf,
  isCut,
  otherIndications,
  type ChainRow,
  type HouseholdsRow,
  type OperatorRow,
} from './chain-row';
import { figureGaps, gainGaps } from './figure-gaps';
import { groupSets, householdGroups, isCountedFor, type HouseholdGroup } from './household-groups';
import { Overlap } from './totals.type';

/**
 * The links and figures that a chain lacks, from its beginning to its end, and what filters and limits leave out of it.
 * What is left out is NOT_COVERED, never NOT_STATED.
 */
export function chainGaps(row: ChainRow, year: number | null): Gap[] {
  return [
    ...beginningGaps(row),
    ...[row.indication, row.product].flatMap((id) =>
      id === null ? [] : figureGaps(figuresOf(row, id), row.name, year),
    ),
    ...operatorsLeftOut(row),
    ...row.operators.flatMap((operator) => operatorGaps(row, operator, year)),
    ...householdsOf(row, null).flatMap((households) => householdGaps(row, households, year)),
    ...overlapGaps(row),
  ];
}

function beginningGaps(row: ChainRow): Gap[] {
  const { id, name, indication, product, operatorCount } = row;
  if (indication !== null) {
    return operatorCount > 0
      ? []
      : [notStated(id, 'operatedBy', `No source states who uses the indication ${name} in trade.`)];
  }
  if (product !== null) {
    const message = `No source states who makes ${name}, or uses it in trade as a geographical indication.`;
    return [
      notStated(id, 'geographicalIndications', `No source states that ${name} is a geographical indication.`),
      ...(operatorCount > 0 ? [] : [notStated(id, 'operatedBy', message)]),
    ];
  }
  return householdsOf(row, null).length > 0
    ? [notStated(id, 'engagedBy', `No source states who reaches the households of ${name}.`)]
    : [notStated(id, 'operates', `No source states which geographical indication ${name} uses.`)];
}

function operatorsLeftOut({ id, name, operatorCount, operatorsMatching, operators }: ChainRow): Gap[] {
  const filtered = operatorCount - operatorsMatching;
  const cut = operatorsMatching - operators.length;
  return [
    ...(filtered > 0
      ? [
          notCovered(
            id,
            'operators',
            `${filtered} operator(s) of ${name} do not match the filters or are not of the place, and are left out.`,
            filtered,
          ),
        ]
      : []),
    ...(cut > 0
      ? [
          notCovered(
            id,
            'operators',
            `The first ${operators.length} of ${operatorsMatching} operators of ${name} are answered.`,
            cut,
          ),
        ]
      : []),
  ];
}

function operatorGaps(row: ChainRow, operator: OperatorRow, year: number | null): Gap[] {
  const { id, name, householdCount } = operator;
  const shown = householdsOf(row, id);
  const own = figureGaps(figuresOf(row, id), name, year);
  if (householdCount === 0) {
    const message = `No source states which households ${name} reaches.`;
    return [...own, notStated(id, 'engagesHouseholds', message)];
  }
  const leftOut = householdCount - shown.length;
  const why = isCut(row) ? 'lie beyond a limit, or do not match the filters' : 'do not match the filters';
  const message = `${leftOut} household group(s) of ${name} ${why}, and are left out.`;
  return [
    ...own,
    ...(leftOut > 0 ? [notCovered(id, 'households', message, leftOut)] : []),
    ...shown.flatMap((households) => householdGaps(row, households, year, operator)),
  ];
}

function householdGaps(
  row: ChainRow,
  households: HouseholdsRow,
  year: number | null,
  operator?: OperatorRow,
): Gap[] {
  const { id, name, householdCount } = households;
  const figures = figuresOf(row, id);
  const others = operator ? otherIndications(row, operator) : 0;
  return [
    ...(householdCount === null
      ? [notStated(id, 'householdCount', `No source counts the households of ${name}.`)]
      : countGaps({ ...households, figures }, year)),
    ...gainGaps(figures, name, year),
    ...figureGaps(figures, name, year),
    ...(others > 0
      ? [
          notStated(
            id,
            'geographicalIndication',
            `${operator?.name ?? name} uses ${others} other indication(s); which of them the households of ${name} ` +
              'belong to is not stated.',
            others,
          ),
        ]
      : []),
  ];
}

/** A count that nothing stated for the year supports: it is shown, and in no total of the year. */
function countGaps(group: HouseholdGroup, year: number | null): Gap[] {
  if (year === null || isCountedFor(group, year)) return [];
  const { id: subject, name } = group;
  const message = `No source states that the count of the households of ${name} is of ${year}; it is in no total.`;
  return [gap(GapReason.NOT_STATED, message, { subject, property: 'householdCount', period: String(year) })];
}

/** Groups of one kind that may or may not share households. */
function overlapGaps(row: ChainRow): Gap[] {
  return groupSets(householdGroups([row]), isCut(row))
    .filter(({ overlap }) => overlap === Overlap.NOT_STATED)
    .map(({ householdKind, groups }) =>
      notStated(
        row.id,
        'overlap',
        `No source states whether ${groups.length} group(s) of the kind ${householdKind} share households.`,
        groups.length,
      ),
    );
}

function notStated(subject: string, property: string, message: string, count: number | null = null): Gap {
  return gap(GapReason.NOT_STATED, message, { subject, property, count });
}

function notCovered(subject: string, property: string, message: string, count: number): Gap {
  return gap(GapReason.NOT_COVERED, message, { subject, property, count });
}

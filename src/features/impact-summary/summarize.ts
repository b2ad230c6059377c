import { GiRegime } from '../../entities/rights/gi-protection';
import { Status } from '../../entities/status';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { chainGaps } from '../gi-chains/chain-gaps';
import type { ChainRow } from '../gi-chains/chain-row';
import { inOrderOfKeys } from '../gi-chains/in-order-of-keys';
import { OperatorKind } from '../gi-chains/operator-kind';
import { totalsOf } from '../gi-chains/totals';
import {
  ImpactSummary,
  RecordedIndications,
  RecordedOperators,
  ReportedFigures,
} from './impact-summary.type';

interface Question {
  readonly place: string;
  readonly year: number | null;
  /** Further chains lie beyond the limit. */
  readonly more: boolean;
}

/** What the chains of a place say together. */
export function summarize(rows: readonly ChainRow[], { place, year, more }: Question): ImpactSummary {
  // Of an indication of another place only the operators and households are of this one.
  const indications = rows.filter(({ whole, indication }) => whole && indication !== null);
  return Object.assign(new ImpactSummary(), {
    placeId: place,
    year,
    complete: !more,
    markIds: indications.filter(isGrantedMark).map(({ id }) => id),
    openRegimes: indications.filter(hasOpenRegime).length,
    indicationCount: indications.length,
    indications: recordedIndications(indications),
    operators: recordedOperators(rows),
    totals: totalsOf(rows, year, more),
    figures: reportedFigures(rows),
    gaps: summaryGaps(rows, { place, year, more }),
  });
}

const isGrantedMark = ({ protections }: ChainRow): boolean =>
  protections.some(
    ({ regime, status }) => regime === GiRegime.CERTIFICATION_MARK && status === Status.GRANTED,
  );

const hasOpenRegime = ({ protections }: ChainRow): boolean =>
  protections.every(
    ({ regime }) => regime === GiRegime.NOT_STATED || regime === GiRegime.TRADEMARK_KIND_NOT_STATED,
  );

/** An indication under one of its protections; without any, under none. */
interface Protected {
  readonly id: string;
  readonly regime: GiRegime | null;
  readonly status: Status | null;
}

function recordedIndications(rows: readonly ChainRow[]): RecordedIndications[] {
  const protectedRows = rows.flatMap(({ id, protections }): Protected[] =>
    protections.length === 0
      ? [{ id, regime: null, status: null }]
      : protections.map(({ regime, status }) => ({ id, regime, status })),
  );
  return inOrderOfKeys(protectedRows, ({ regime, status }) => [regime, status]).map(([first, members]) => {
    const indicationIds = [...new Set(members.map(({ id }) => id))];
    const { regime, status } = first;
    return Object.assign(new RecordedIndications(), {
      regime,
      status,
      count: indicationIds.length,
      indicationIds,
    });
  });
}

function recordedOperators(rows: readonly ChainRow[]): RecordedOperators[] {
  const operators = rows.flatMap((row) => row.operators);
  return Object.values(OperatorKind).flatMap((kind) => {
    const operatorIds = [...new Set(operators.filter((one) => one.kind === kind).map(({ id }) => id))];
    if (operatorIds.length === 0) return [];
    return [Object.assign(new RecordedOperators(), { kind, count: operatorIds.length, operatorIds })];
  });
}

function reportedFigures(rows: readonly ChainRow[]): ReportedFigures[] {
  const figures = rows.flatMap((row) => row.figures.flatMap((subject) => subject.figures));
  const measured = figures.flatMap(({ id, indicator, denominator, unit }) =>
    indicator === null ? [] : [{ id, indicator, denominator, unit }],
  );
  const kinds = inOrderOfKeys(measured, ({ indicator, denominator, unit }) => [indicator, denominator, unit]);
  return kinds.map(([{ indicator, denominator, unit }, members]) =>
    Object.assign(new ReportedFigures(), {
      indicatorId: indicator,
      denominator,
      unit,
      figureIds: [...new Set(members.map(({ id }) => id))],
    }),
  );
}

/** The gaps of all chains, one for each thing that is lacking; a gap that several chains share counts once. */
function summaryGaps(rows: readonly ChainRow[], { place, year, more }: Question): Gap[] {
  const all = new Map(
    rows
      .flatMap((row) => chainGaps(row, year))
      .map((one) => [JSON.stringify([one.reason, one.subject, one.property, one.period, one.count]), one]),
  );
  const kinds = inOrderOfKeys([...all.values()], ({ reason, property, period }) => [
    reason,
    property,
    period,
  ]);
  const counted = kinds.map(([first, members]) => {
    if (members.length === 1) return first;
    const { reason, property, period } = first;
    const message = `${members.length} times in the chains of the place; for example: ${first.message}`;
    return gap(reason, message, { subject: place, property, period, count: members.length });
  });
  return [...wholeGaps(rows, place, more), ...counted];
}

function wholeGaps(rows: readonly ChainRow[], subject: string, more: boolean): Gap[] {
  if (rows.length === 0) {
    const message = 'No chain is recorded; that does not say there is none.';
    return [gap(GapReason.NOT_STATED, message, { subject, property: 'giChains' })];
  }
  const elsewhere = rows.filter(({ whole, indication }) => !whole && indication !== null).length;
  const cut = `The first ${rows.length} chains are summarised; list all by \`giChains(place: "${subject}")\`.`;
  const others = `${elsewhere} indication(s) of other places have operators or households here, and are not counted as indications of the place.`;
  return [
    ...(more ? [gap(GapReason.NOT_COVERED, cut, { subject, property: 'giChains' })] : []),
    ...(elsewhere > 0
      ? [gap(GapReason.NOT_COVERED, others, { subject, property: 'indications', count: elsewhere })]
      : []),
  ];
}

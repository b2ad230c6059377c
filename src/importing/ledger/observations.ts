import { Denominator, Origin } from '../../entities/figures/observation';
import { PeriodBasis, PeriodKind } from '../../entities/figures/period';
import type { IndicatorOfLedger } from './indicators';
import { slugOfId } from './known';
import type { Figure } from './reading/figure';
import type { LedgerCell, LedgerRow } from './reading/ledger-row';
import type { Period } from './reading/period';
import { memberOf } from './templates/template';
import type { RecordDraft, RecordDrafts } from './record-drafts';

/** When a row's figures are of. */
export interface FigurePeriod {
  kind: PeriodKind;
  period: Period | undefined;
  /** Where the row says them; the kind may be blank beside a stated period. */
  kindCell: LedgerCell;
  periodCell: LedgerCell;
}

/** Over what an amount is counted. */
export interface CountedOver {
  denominator: Denominator;
  /** Whether figures of the indicator have several denominators, which ids then tell apart. */
  isOneOfSeveral: boolean;
}

export interface ObservationStated {
  indicator: IndicatorOfLedger;
  subject: string;
  place: string | undefined;
  when: FigurePeriod;
  /** Where the figure stands. */
  cell: LedgerCell;
  figure?: Figure | undefined;
  countedOver?: CountedOver | undefined;
  note?: { text: string | undefined; cell: LedgerCell } | undefined;
}

/** The period of a row. Where only its kind is blank, the period is stated all the same. */
export function figurePeriodOf(row: LedgerRow<'period' | 'periodKind'>): FigurePeriod {
  const kind = memberOf(PeriodKind, row.choice('periodKind')) ?? PeriodKind.NOT_STATED;
  return {
    kind,
    period: row.period('period'),
    kindCell: row.cell('periodKind'),
    periodCell: row.cell('period'),
  };
}

/**
 * States a figure under an id that follows from subject, indicator and period alone, so that what several sources
 * say of one figure meets in one node. Gains over different denominators are different figures.
 */
export function stateObservation(drafts: RecordDrafts, stated: ObservationStated): RecordDraft {
  const { indicator, subject, place, when, cell, figure, countedOver, note } = stated;
  const words = [slugOfId(subject), indicator.code, periodWord(when) + denominatorWord(countedOver)];
  const draft = drafts.of(`Observation:${words.join('/')}`, cell);
  draft.relateOne('indicator', indicator.id, cell).relateOne('subject', subject, cell);
  draft.relateOne('place', place, cell);
  if (figure) {
    draft.state('printed', figure.printed, cell).state('value', figure.exact, cell);
    draft.state('unit', figure.unit, cell).state('comparator', figure.comparator, cell);
  }
  draft.state('periodKind', when.kind, when.kindCell);
  for (const [field, value] of Object.entries(periodFields(when))) draft.state(field, value, when.periodCell);
  return draft
    .state('origin', Origin.STATED, cell)
    .state('denominator', countedOver?.denominator, cell)
    .state('note', note?.text, note?.cell ?? cell);
}

function periodFields({ kind, period }: FigurePeriod): Readonly<Record<string, string | undefined>> {
  const hasStart = kind !== PeriodKind.SNAPSHOT && (kind !== PeriodKind.CUMULATIVE || isRange(period));
  return {
    periodBasis: period ? PeriodBasis.STATED : PeriodBasis.NOT_STATED,
    periodStart: hasStart ? period?.start : undefined,
    periodEnd: kind === PeriodKind.SINCE ? undefined : period?.end,
  };
}

function periodWord({ kind, period }: FigurePeriod): string {
  if (!period) return kind === PeriodKind.ANNUAL ? 'yearly' : 'not-stated';
  if (kind === PeriodKind.SINCE) return `since-${period.key}`;
  return kind === PeriodKind.CUMULATIVE && !isRange(period) ? `to-${period.key}` : period.key;
}

function isRange(period: Period | undefined): boolean {
  return period?.key.includes('-to-') ?? false;
}

function denominatorWord(countedOver: CountedOver | undefined): string {
  if (!countedOver?.isOneOfSeveral || countedOver.denominator === Denominator.NOT_STATED) return '';
  return `-${countedOver.denominator.toLowerCase().replaceAll('_', '-')}`;
}

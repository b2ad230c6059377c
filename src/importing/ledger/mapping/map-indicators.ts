import type { IndicatorRow } from '../indicators';
import { figurePeriodOf, stateObservation } from '../observations';
import type { MappingContext } from './context';

/** A row of the table of indicators: one figure of one district, with its change and rank where the row has them. */
export function mapIndicatorRow(row: IndicatorRow, context: MappingContext): void {
  row.requireOneOf('place', 'divisionCode');
  row.requireOneOf('indicator', 'indicatorCode');
  row.requireOneOf('value', 'change', 'rank');
  row.requireWith('rank', 'rankedWithin');
  row.onlyWith('rank', 'rankedWithin');
  const place = context.places.of(row);
  const rankedWithin = context.places.named(row, 'rankedWithin');
  const when = figurePeriodOf(row);
  const indicator = context.indicators.of(row);
  const header = row.headerUnit('value');
  const unit = row.code('unit') ?? header ?? indicator?.unit;
  if (header !== undefined && unit !== header) row.faults.add(row.place('unit'), 'TWO_UNITS', { header });
  const figure = row.figure('value', unit);
  const change = row.figure('change', '%');
  const rank = row.count('rank', '位');
  if (place === undefined || indicator === undefined) return;
  const key = (['value', 'change', 'rank'] as const).find((one) => row.has(one)) ?? 'value';
  const cell = row.cell(key);
  const note = { text: row.text('note'), cell: row.cell('note') };
  const draft = stateObservation(context.drafts, {
    indicator,
    subject: place,
    place,
    when,
    cell,
    figure,
    note,
  });
  if (change) {
    const changed = row.cell('change');
    draft.state('changePercent', Number(change.exact), changed);
    draft
      .state('changeComparator', change.comparator, changed)
      .state('changePrinted', change.printed, changed);
  }
  if (rank) {
    const ranked = row.cell('rank');
    const printed = rank.printed.startsWith('第') ? rank.printed : `第${rank.printed}`;
    draft.state('rank', rank.count, ranked).state('rankPrinted', printed, ranked);
    draft.relateOne('rankedWithin', rankedWithin, row.cell('rankedWithin'));
  }
}

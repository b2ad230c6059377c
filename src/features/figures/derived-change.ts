import Big from 'big.js';
import { Comparator } from '../../entities/figures/comparator';
import { PeriodBasis } from '../../entities/figures/period';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import { comparabilityKey, comparedProperties, differences } from './comparability';
import { DerivedChange } from './derived-change.type';
import { isValued, yearOf, type Figure, type ValuedFigure } from './figure';
import { inWords } from '../../query/not-comparable';
import { divide } from './quantity';

const decimals = 4;

/** The change from the figure of the year before, of all figures that `earlier` holds of the same subject. */
export function derivedChange(figure: Figure, earlier: readonly Figure[]): DerivedChange {
  const without = (reason: GapReason, message: string, previous: Figure | null = null): DerivedChange =>
    toChange(previous, null, null, changeGap(figure, reason, message));
  const { periodBasis, periodEnd } = figure;
  if (periodBasis === PeriodBasis.NOT_STATED || periodEnd === null) {
    return without(
      GapReason.NOT_STATED,
      'The figure has no stated period that ends, so it has no year before.',
    );
  }
  const [previous, ...others] = earlier.filter((one) => isYearBefore(one, figure));
  if (!previous) {
    return without(
      GapReason.NOT_STATED,
      `No source that was read states the figure of the same kind a year before ${periodEnd}.`,
    );
  }
  if (others.length > 0) {
    const message = `${others.length + 1} figures of the year before stand side by side; none is picked.`;
    return without(GapReason.NOT_COMPARABLE, message);
  }
  if (!isValued(figure) || !isValued(previous)) {
    return without(
      GapReason.NOT_STATED,
      'Of one of the two years only a rank or a change is stated.',
      previous,
    );
  }
  const obstacle = obstacleOf(figure, previous);
  if (obstacle) return without(GapReason.NOT_COMPARABLE, obstacle, previous);
  const percent = percentChange(previous.exact, figure.exact);
  return toChange(previous, percent, agreement(figure, percent), null);
}

/** The same period, one year earlier. */
function isYearBefore(one: Figure, figure: Figure): boolean {
  return (
    one.periodBasis !== PeriodBasis.NOT_STATED &&
    one.periodEnd === yearEarlier(figure.periodEnd) &&
    one.periodStart === yearEarlier(figure.periodStart) &&
    one.periodKind === figure.periodKind
  );
}

/** The same day of the year before; of a leap day the last of February. */
function yearEarlier(day: string | null): string | null {
  if (day === null) return null;
  const year = String(Number(yearOf(day)) - 1).padStart(4, '0');
  return `${year}${day.endsWith('-02-29') ? '-02-28' : day.slice(4)}`;
}

function obstacleOf(figure: ValuedFigure, previous: ValuedFigure): string | null {
  const ofKind = comparedProperties.filter((property) => property !== 'period');
  const differing = inWords(differences([previous, figure].map(comparabilityKey), ofKind));
  if (differing) return `The two figures are not of one kind: ${differing}.`;
  if (figure.comparator !== Comparator.EQUAL || previous.comparator !== Comparator.EQUAL) {
    return 'One of the two figures is qualified, so their change is not known.';
  }
  return new Big(previous.exact).gt(0) ? null : 'The figure of the year before is not above 0.';
}

/** In percent of the earlier number. */
export function percentChange(earlier: string, later: string): string {
  const change = new Big(later).minus(earlier).times(100);
  return divide(change, new Big(earlier), decimals).toFixed();
}

function agreement({ changePercent, changeComparator }: Figure, percent: string): boolean | null {
  if (changePercent === null || changeComparator !== Comparator.EQUAL) return null;
  const stated = new Big(changePercent);
  const statedDecimals = stated.toFixed().split('.')[1]?.length ?? 0;
  return new Big(percent).round(statedDecimals, Big.roundHalfUp).eq(stated);
}

function changeGap({ id, periodEnd }: Figure, reason: GapReason, message: string): Gap {
  const period = periodEnd === null ? null : String(Number(yearOf(periodEnd)) - 1);
  return gap(reason, message, { subject: id, property: 'derivedChange', period });
}

function toChange(
  previous: Figure | null,
  percent: string | null,
  agreesWithStated: boolean | null,
  reason: Gap | null,
): DerivedChange {
  return Object.assign(new DerivedChange(), {
    previousId: previous?.id ?? null,
    percent,
    agreesWithStated,
    gap: reason,
  });
}

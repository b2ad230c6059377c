import { Denominator } from '../../entities/figures/observation';
import { gap, GapReason, type Gap } from '../gaps/gap.type';
import type { SubjectFigures } from './chain-row';

/** What the figures of a subject leave open: undated ones, those of other periods, and those beyond the limit. */
export function figureGaps(figures: SubjectFigures, name: string, year: number | null): Gap[] {
  const { subject, stated, undated, matching, figures: shown } = figures;
  const period = year === null ? null : String(year);
  const gaps: Gap[] = [];
  if (undated > 0) {
    const message =
      period === null
        ? `${undated} figure(s) of ${name} have no stated period.`
        : `${undated} figure(s) of ${name} have no stated period and are left out of ${period}.`;
    gaps.push(gap(GapReason.NOT_STATED, message, { subject, property: 'period', period, count: undated }));
  }
  const ofOtherPeriods = stated - undated - matching;
  if (period !== null && ofOtherPeriods > 0) {
    const message = `${ofOtherPeriods} figure(s) of ${name} are of another period or reach beyond ${period}.`;
    const details = { subject, property: 'period', period, count: ofOtherPeriods };
    gaps.push(gap(GapReason.NOT_COVERED, message, details));
  }
  if (matching > shown.length) {
    const message = `The first ${shown.length} of ${matching} figures of ${name} are answered; list all by \`observations(subject: "${subject}")\`.`;
    const details = { subject, property: 'impacts', period, count: matching - shown.length };
    gaps.push(gap(GapReason.NOT_COVERED, message, details));
  }
  return gaps;
}

/** What the figures of households leave open about their gain. A gain that a year hides is not one that nobody states. */
export function gainGaps(figures: SubjectFigures, name: string, year: number | null): Gap[] {
  const { subject, gains, undatedGains } = figures;
  if (gains === 0) {
    const message = `No source states what the households of ${name} gained.`;
    return [gap(GapReason.NOT_STATED, message, { subject, property: 'gain' })];
  }
  const shown = figures.figures.filter(({ denominator }) => denominator !== null);
  if (shown.length === 0 && year !== null) {
    const stated =
      undatedGains === 0
        ? `but not for ${year}`
        : undatedGains === gains
          ? `but for no period, so that it is left out of ${year}`
          : `but for other periods than ${year}, or for none`;
    const message = `What the households of ${name} gained is stated, ${stated}.`;
    return [gap(GapReason.NOT_COVERED, message, { subject, property: 'gain', period: String(year) })];
  }
  const open = shown.filter(({ denominator }) => denominator === Denominator.NOT_STATED).length;
  if (open === 0) return [];
  const message = `Whether the gain of ${name} is per person, per household or in all is not stated.`;
  return [gap(GapReason.NOT_STATED, message, { subject, property: 'denominator', count: open })];
}

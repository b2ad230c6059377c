import { gap, GapReason, type Gap } from '../gaps/gap.type';

/** What a year leaves out because no source says when it was. */
export function undatedGap(count: number, subject: string, year: number): Gap[] {
  if (count === 0) return [];
  const message = `${count} event(s) have no stated period and are left out of ${year}.`;
  return [gap(GapReason.NOT_STATED, message, { subject, property: 'period', period: String(year), count })];
}

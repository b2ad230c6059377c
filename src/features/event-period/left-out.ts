import { z } from 'zod';
import { namedQuery } from '../../database/named-query';
import { gap, GapReason, type Gap } from '../gaps/gap.type';

const leftOut = namedQuery('events/left-out');

/** The statement that counts which of the events that `found` finds a year leaves out; IN_YEAR is still open. */
export function leftOutOf(found: string): string {
  return leftOut.replace('FOUND', () => found);
}

/** How many events a year leaves out, as the statements that count them return it. */
const leftOutRow = z.object({ undated: z.number(), otherYears: z.number() });

/** What a year leaves out: events of which no source says when they were, and events of other years. */
export function leftOutGaps(row: unknown, subject: string, year: number): Gap[] {
  const { undated, otherYears } = leftOutRow.parse(row);
  const about = { subject, property: 'period', period: String(year) };
  const gaps: Gap[] = [];
  if (undated > 0) {
    const message = `${undated} event(s) have no stated period and are left out of ${year}.`;
    gaps.push(gap(GapReason.NOT_STATED, message, { ...about, count: undated }));
  }
  if (otherYears > 0) {
    const message = `${otherYears} event(s) are of other years than ${year}.`;
    gaps.push(gap(GapReason.NOT_COVERED, message, { ...about, count: otherYears }));
  }
  return gaps;
}

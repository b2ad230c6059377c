import type { PeriodBasis } from '../api/generated';
import type { Language } from '../language/language';
import type { Terms } from '../language/terms';
import { periodInWords } from './figure-words';

interface Dated {
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly periodBasis: PeriodBasis;
}

/** When an event was, with what the dates rest on: "2020 (from context)", "as of publication", "period not stated". */
export function eventPeriod(
  { startDate, endDate, periodBasis }: Dated,
  language: Language,
  terms: Terms,
): string {
  const basis = terms.code('PeriodBasis', periodBasis);
  if (startDate === null && endDate === null && periodBasis === 'AS_OF_PUBLICATION') return basis;
  const period = periodInWords(
    { periodStart: startDate, periodEnd: endDate, periodKind: 'NOT_STATED' },
    language,
  );
  if (periodBasis === 'STATED' || periodBasis === 'NOT_STATED') return period;
  return language === 'zh' ? `${period}（${basis}）` : `${period} (${basis})`;
}

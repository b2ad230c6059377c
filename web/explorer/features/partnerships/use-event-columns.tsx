import type { PeriodBasis, Status } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { eventPeriod } from '../../parts/event-period';
import type { Column } from '../../parts/table-text';
import { partnershipWords } from './words';

interface DatedEvent {
  readonly status: Status;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly periodBasis: PeriodBasis;
}

/** How far an event came, and when it was. */
export function useEventColumns(): readonly Column<DatedEvent>[] {
  const words = useWords(partnershipWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const status = (event: DatedEvent) => terms.code('Status', event.status);
  return [
    {
      key: 'status',
      heading: words.status,
      text: status,
      cell: (event) => <span style={{ whiteSpace: 'nowrap' }}>{status(event)}</span>,
    },
    { key: 'period', heading: words.period, text: (event) => eventPeriod(event, language, terms) },
  ];
}

import { Stack } from '@mantine/core';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { DataTable, type ShownOperation } from '../../parts/data-table';
import type { Column } from '../../parts/table-text';
import { EntityLink } from '../../parts/entity-link';
import { CertaintyInWords } from './certainty-mark';
import { citationsOf } from '../../parts/evidence/citation';
import { certaintiesOf, sidesOf, type Cooperation, type Side } from './cooperations';
import { EvidenceButton } from './evidence-button';
import { PartyName, usePartyText } from './party-name';
import { Several } from './several';
import { useEventColumns } from './use-event-columns';
import { partnershipWords } from './words';

interface CooperationTableProps {
  readonly caption: string;
  readonly cooperations: readonly Cooperation[];
  readonly operation: ShownOperation;
}

/** Cooperations with their parties, one row each. */
export function CooperationTable({ caption, cooperations, operation }: CooperationTableProps) {
  const { language } = useLanguage();
  return (
    <DataTable
      caption={caption}
      operation={operation}
      rows={cooperations}
      rowKey={({ id }) => id}
      columns={useColumns()}
      citations={citationsOf(cooperations, language)}
    />
  );
}

function useColumns(): readonly Column<Cooperation>[] {
  const words = useWords(partnershipWords);
  const eventColumns = useEventColumns();
  const terms = useTerms();
  const partyText = usePartyText();
  const joined = useJoined();
  const kindsOf = ({ kinds }: Cooperation) =>
    joined.items(kinds.map((kind) => terms.code('PartnershipKind', kind)));
  const sides = (side: 'local' | 'partner', heading: string): Column<Cooperation> => ({
    key: side,
    heading,
    cell: (cooperation) => (
      <Several of={sidesOf(cooperation, side)} each={(one: Side) => <PartyName {...one} />} />
    ),
    text: (cooperation) => joined.statements(sidesOf(cooperation, side).map(partyText)),
  });
  return [
    {
      key: 'what',
      heading: words.what,
      cell: ({ id, name }) => (
        <Stack gap={4} align="start">
          <EntityLink id={id} name={name} />
          <EvidenceButton id={id} name={name} />
        </Stack>
      ),
      text: ({ name }) => name,
    },
    { key: 'kind', heading: words.kind, text: kindsOf },
    sides('local', words.localSide),
    sides('partner', words.researchSide),
    ...eventColumns,
    {
      key: 'certainty',
      heading: words.certaintyHeading,
      cell: (cooperation) => (
        <Several
          of={certaintiesOf(cooperation)}
          each={(certainty) => <CertaintyInWords certainty={certainty} />}
        />
      ),
      text: (cooperation) =>
        joined.statements(certaintiesOf(cooperation).map((certainty) => words.certainty[certainty])),
    },
  ];
}

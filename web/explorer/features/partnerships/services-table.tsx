import { Stack, Text } from '@mantine/core';
import type { ServiceLinkFragment } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { DataTable, type ShownOperation } from '../../parts/data-table';
import type { Column } from '../../parts/table-text';
import { EntityLink } from '../../parts/entity-link';
import { CertaintyInWords } from './certainty-mark';
import { citationsOf } from '../../parts/evidence/citation';
import { EvidenceButton } from './evidence-button';
import { PartyName, usePartyText } from './party-name';
import { Several } from './several';
import { useEventColumns } from './use-event-columns';
import { partnershipWords } from './words';

interface ServicesTableProps {
  readonly services: readonly ServiceLinkFragment[];
  readonly operation: ShownOperation;
}

/** Agencies with their clients, one row each. */
export function ServicesTable({ services, operation }: ServicesTableProps) {
  const words = useWords(partnershipWords);
  const { language } = useLanguage();
  return (
    <DataTable
      caption={words.servicesTable}
      operation={operation}
      rows={services}
      rowKey={({ engagement, agency, client }) => `${engagement?.id}|${agency?.id}|${client?.id}`}
      columns={useColumns()}
      citations={citationsOf(
        services.flatMap(({ engagement }) => (engagement ? [engagement] : [])),
        language,
      )}
    />
  );
}

type Service = ServiceLinkFragment;

function useColumns(): readonly Column<Service>[] {
  const words = useWords(partnershipWords);
  const eventColumns = useEventColumns();
  const terms = useTerms();
  const partyText = usePartyText();
  const joined = useJoined();
  const kindsOf = ({ kinds }: Service) => joined.items(kinds.map((kind) => terms.code('ServiceKind', kind)));
  const districtsOf = ({ agency }: Service) =>
    agency && 'districtsServed' in agency ? agency.districtsServed : [];
  return [
    {
      key: 'agency',
      heading: words.agency,
      cell: ({ agency, agencyGroup, engagement }) =>
        agency && (
          <Stack gap={4} align="start">
            <PartyName party={agency} group={agencyGroup} />
            {'memberOf' in agency && agencyGroup === null && <MemberOf groups={agency.memberOf.nodes} />}
            {engagement && <EvidenceButton id={engagement.id} name={engagement.name} />}
          </Stack>
        ),
      text: ({ agency: party, agencyGroup: group }) => (party ? partyText({ party, group }) : ''),
    },
    { key: 'kind', heading: words.serviceKind, text: kindsOf },
    {
      key: 'client',
      heading: words.client,
      cell: ({ client, clientGroup }) => client && <PartyName party={client} group={clientGroup} />,
      text: ({ client: party, clientGroup: group }) => (party ? partyText({ party, group }) : ''),
    },
    {
      key: 'rights',
      heading: words.rights,
      cell: ({ rights }) => <Several of={rights} each={(right) => <EntityLink {...right} />} />,
      text: ({ rights }) => joined.items((rights ?? []).map(({ name }) => name)),
    },
    {
      key: 'districts',
      heading: words.districts,
      cell: (service) => (
        <Several
          of={districtsOf(service)}
          each={({ place, certainty }) => (
            <>
              {place && <EntityLink {...place} />}
              <div>
                <CertaintyInWords certainty={certainty} />
              </div>
            </>
          )}
        />
      ),
      text: (service) =>
        joined.statements(
          (districtsOf(service) ?? []).map(
            ({ place, certainty }) => `${place?.name} (${words.certainty[certainty]})`,
          ),
        ),
    },
    ...eventColumns,
    {
      key: 'certainty',
      heading: words.certaintyHeading,
      cell: ({ certainty }) => <CertaintyInWords certainty={certainty} />,
      text: ({ certainty }) => words.certainty[certainty],
    },
  ];
}

/** The groups that name an agency as a member, which it does not stand beside. */
function MemberOf({
  groups,
}: {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}) {
  const words = useWords(partnershipWords);
  return groups.map(({ id, name }) => (
    <Text key={id} size="xs" c="dimmed">
      {words.memberOf(name)}
    </Text>
  ));
}

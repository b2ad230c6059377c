import { Stack } from '@mantine/core';
import type { ActivityOfPlaceFragment, Certainty } from '../../api/generated';
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
import { Several } from './several';
import { useEventColumns } from './use-event-columns';
import { partnershipWords } from './words';

interface ActivitiesTableProps {
  readonly activities: readonly ActivityOfPlaceFragment[];
  readonly operation: ShownOperation;
}

/** Agreements, alliances and programmes, one row each. */
export function ActivitiesTable({ activities, operation }: ActivitiesTableProps) {
  const words = useWords(partnershipWords);
  const { language } = useLanguage();
  return (
    <DataTable
      caption={words.activitiesTable}
      operation={operation}
      rows={activities}
      rowKey={({ thing }) => thing?.id ?? ''}
      columns={useColumns()}
      citations={citationsOf(
        activities.flatMap(({ thing }) => (thing ? [thing] : [])),
        language,
      )}
    />
  );
}

type Activity = ActivityOfPlaceFragment;

interface TakingPart {
  readonly certainty: Certainty | null;
  readonly node: { readonly id: string; readonly name: string } | null;
}

interface Participants {
  readonly edges: readonly TakingPart[];
  readonly totalCount: number;
}

const nobody: Participants = { edges: [], totalCount: 0 };

/** Who organised an event, signed an agreement or is in an alliance. */
function organizersOf({ event, thing }: Activity): Participants {
  if (event) return event.organizedBy;
  if (thing && 'signedBy' in thing) return thing.signedBy;
  return thing && 'members' in thing ? thing.members : nobody;
}

function useColumns(): readonly Column<Activity>[] {
  const words = useWords(partnershipWords);
  const eventColumns = useEventColumns();
  const terms = useTerms();
  const joined = useJoined();
  const placesOf = ({ event }: Activity) => event?.tookPlaceIn.nodes ?? [];
  const participants = (
    key: string,
    heading: string,
    of: (activity: Activity) => Participants,
  ): Column<Activity> => ({
    key,
    heading,
    cell: (activity) => <ParticipantList of={of(activity)} />,
    text: (activity) => joined.items(of(activity).edges.map(({ node }) => node?.name ?? '')),
  });
  return [
    {
      key: 'what',
      heading: words.what,
      cell: ({ thing }) =>
        thing && (
          <Stack gap={4} align="start">
            <EntityLink id={thing.id} name={thing.name} />
            <EvidenceButton id={thing.id} name={thing.name} />
          </Stack>
        ),
      text: ({ thing }) => thing?.name ?? '',
    },
    {
      key: 'kind',
      heading: words.activityKind,
      text: ({ kind }) => terms.code('ActivityKind', kind),
    },
    {
      key: 'place',
      heading: words.placeHeading,
      cell: (activity) => <Several of={placesOf(activity)} each={(place) => <EntityLink {...place} />} />,
      text: (activity) => joined.items(placesOf(activity).map(({ name }) => name)),
    },
    participants('organizers', words.organizers, organizersOf),
    participants('involved', words.involved, ({ event }) => event?.involves ?? nobody),
    ...eventColumns,
  ];
}

/** Some participants by name; how firmly is said where it is not stated. */
function ParticipantList({ of: { edges, totalCount } }: { readonly of: Participants }) {
  const words = useWords(partnershipWords);
  return (
    <>
      <Several
        of={edges}
        each={({ node, certainty }) => (
          <>
            {node && <EntityLink {...node} />}
            {certainty !== null && certainty !== 'STATED' && (
              <div>
                <CertaintyInWords certainty={certainty} />
              </div>
            )}
          </>
        )}
      />
      {totalCount > edges.length && <div>{words.andMore(totalCount - edges.length)}</div>}
    </>
  );
}

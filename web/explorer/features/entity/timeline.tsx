import { Badge, Group, Stack, Text, Timeline as Line } from '@mantine/core';
import { EntityTimelineDocument, type EntityTimelineQuery } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Toolbar } from '../../parts/data-table';
import { citationsOf } from '../../parts/evidence/citation';
import { asText, numbered } from '../../parts/table-text';
import { Figure, indicatorName } from '../../parts/figure';
import { eventPeriod } from '../../parts/event-period';
import { CitedAt, citedAt } from './cited-at';
import { NeighbourLink } from './neighbour-link';
import { entityWords } from './words';

type Activity = NonNullable<EntityTimelineQuery['activities']>['nodes'][number];

interface TimelineProps {
  readonly activities: readonly Activity[];
  /** Whether there are more, which are not shown. */
  readonly isCut: boolean;
  readonly variables: unknown;
}

/** What the entity had a part in, in the order of time; what has no day comes last. */
export function Timeline({ activities, isCut, variables }: TimelineProps) {
  const words = useWords(entityWords);
  const terms = useTerms();
  const when = useWhen();
  const partOf = usePartWords();
  const { language } = useLanguage();
  const rows = inOrderOfTime(activities);
  const citations = citationsOf(
    rows.flatMap(({ thing }) => thing ?? []),
    language,
  );
  const copied = () =>
    asText(
      [
        { key: 'when', heading: words.when, text: when },
        { key: 'what', heading: words.what, text: ({ thing }) => thing?.name ?? '' },
        { key: 'part', heading: words.part, text: partOf },
        { key: 'saidBy', heading: words.saidBy, text: ({ thing }) => citedAt(thing?.provenance ?? null) },
      ],
      rows,
      [words.timeline, ...citations.map(numbered)],
    );
  return (
    <figure style={{ margin: 0 }} aria-label={words.timeline}>
      <Text size="sm" c="dimmed" mb="sm">
        {words.timelineHelp}
      </Text>
      <Line bulletSize={14} lineWidth={2} styles={{ item: { marginTop: 'var(--mantine-spacing-xs)' } }}>
        {rows.map((activity) => (
          <Line.Item key={activity.thing?.id} title={when(activity)}>
            <Group gap="xs">
              {activity.thing && <NeighbourLink node={activity.thing} />}
              <Badge variant="default" tt="none">
                {terms.code('ActivityKind', activity.kind)}
              </Badge>
              {activity.status !== 'NOT_STATED' && (
                <Badge variant="light" color="gray" tt="none">
                  {terms.code('Status', activity.status)}
                </Badge>
              )}
            </Group>
            <Group gap="xs">
              <Text size="sm">{partOf(activity)}</Text>
              {activity.thing && (
                <CitedAt
                  passages={activity.thing.provenance}
                  subject={{ id: activity.thing.id, title: activity.thing.name }}
                />
              )}
            </Group>
            <Figures of={activity} />
          </Line.Item>
        ))}
      </Line>
      {isCut && (
        <Text size="sm" c="dimmed">
          {words.timelineCut(rows.length)}
        </Text>
      )}
      <Toolbar
        operation={{ document: EntityTimelineDocument, variables, path: 'activities' }}
        copied={copied}
      />
    </figure>
  );
}

function Figures({ of }: { readonly of: Activity }) {
  const { language } = useLanguage();
  return (
    <Stack gap={4} my={4}>
      {(of.figures ?? []).map((figure) => (
        <Group key={figure.id} gap="xs" align="baseline">
          <Text size="sm">{indicatorName(figure.indicator, language)}</Text>
          <Figure figure={figure} />
        </Group>
      ))}
    </Stack>
  );
}

/** When something was, as far as a source says, and what the days follow from where no source states them. */
function useWhen(): (activity: Activity) => string {
  const words = useWords(entityWords);
  const terms = useTerms();
  const { language } = useLanguage();
  return (activity) =>
    activity.startDate === null && activity.endDate === null
      ? words.dayNotStated
      : eventPeriod(activity, language, terms);
}

function usePartWords(): (activity: Activity) => string {
  const words = useWords(entityWords);
  const terms = useTerms();
  const joined = useJoined();
  return ({ parts }) => {
    const each = parts.map(({ role, through, certainty }) =>
      joined.details([
        terms.code('ActivityRole', role),
        ...(through ? [words.through(through.name)] : []),
        ...(certainty === 'STATED' ? [] : [terms.code('Certainty', certainty)]),
      ]),
    );
    return joined.statements([...new Set(each)]);
  };
}

function inOrderOfTime(activities: readonly Activity[]): Activity[] {
  const day = ({ startDate, endDate }: Activity) => startDate ?? endDate ?? '9999';
  return [...activities].sort((one, other) => day(one).localeCompare(day(other)));
}

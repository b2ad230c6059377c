import { Badge, Group, Stack, Text, Timeline as Line } from '@mantine/core';
import { EntityTimelineDocument, type EntityTimelineQuery } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { formatDate } from '../../language/numbers';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { Toolbar } from '../../parts/data-table';
import { Figure, indicatorName } from '../../parts/figure';
import { periodInWords } from '../../parts/figure-words';
import { CitedAt, citedAt } from './cited-at';
import { NeighbourLink } from './neighbour-link';
import { entityWords } from './words';

type Activity = NonNullable<EntityTimelineQuery['activities']>['nodes'][number];

interface TimelineProps {
  readonly activities: readonly Activity[];
  readonly variables: unknown;
}

/** What the entity had a part in, in the order of time; what has no day comes last. */
export function Timeline({ activities, variables }: TimelineProps) {
  const words = useWords(entityWords);
  const terms = useTerms();
  const when = useWhen();
  const partOf = usePartWords();
  const rows = inOrderOfTime(activities);
  const asText = () =>
    [
      [words.when, words.what, words.part, words.saidBy].join('\t'),
      ...rows.map((one) =>
        [when(one), one.thing?.name ?? '', partOf(one), citedAt(one.thing?.provenance ?? null)].join('\t'),
      ),
    ].join('\n');
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
      <Toolbar
        operation={{ document: EntityTimelineDocument, variables, path: 'activities' }}
        copied={asText}
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
  return ({ startDate, endDate, periodBasis }) => {
    if (startDate === null && endDate === null) return words.dayNotStated;
    const period =
      startDate === endDate && startDate !== null
        ? formatDate(startDate, language)
        : periodInWords({ periodStart: startDate, periodEnd: endDate, periodKind: 'ANNUAL' }, language);
    return periodBasis === 'STATED' ? period : words.byBasis(period, terms.code('PeriodBasis', periodBasis));
  };
}

function usePartWords(): (activity: Activity) => string {
  const words = useWords(entityWords);
  const terms = useTerms();
  const { language } = useLanguage();
  return ({ parts }) => {
    const each = parts.map(({ role, through, certainty }) =>
      [
        terms.code('ActivityRole', role),
        ...(through ? [words.through(through.name)] : []),
        ...(certainty === 'STATED' ? [] : [terms.code('Certainty', certainty)]),
      ].join(language === 'zh' ? '，' : ', '),
    );
    return [...new Set(each)].join(language === 'zh' ? '；' : '; ');
  };
}

function inOrderOfTime(activities: readonly Activity[]): Activity[] {
  const day = ({ startDate, endDate }: Activity) => startDate ?? endDate ?? '9999';
  return [...activities].sort((one, other) => day(one).localeCompare(day(other)));
}

import { Stack, Text, Title } from '@mantine/core';
import { EntityDuplicatesDocument, type EntityDuplicatesQuery } from '../../api/generated';
import { joinedIn } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { formatNumber } from '../../language/numbers';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { citationsOf } from '../../parts/evidence/citation';
import { CitedAt, citedAt } from './cited-at';
import { NeighbourLink } from './neighbour-link';
import { entityWords } from './words';

type Pair = NonNullable<EntityDuplicatesQuery['possibleDuplicates']>['nodes'][number];

interface DuplicatesProps {
  readonly pairs: readonly Pair[];
  readonly variables: unknown;
}

/** What may be the same as this entity; nothing where there is none. */
export function Duplicates({ pairs, variables }: DuplicatesProps) {
  const words = useWords(entityWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const scoreOf = ({ score }: Pair) => (score === null ? words.scoreByPerson : formatNumber(score, language));
  const reasonsOf = ({ reasons }: Pair) =>
    joinedIn[language].statements(reasons.map((reason) => terms.code('SamenessReason', reason)));
  if (pairs.length === 0) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={2}>{words.duplicates}</Title>
      <Text size="sm">{words.duplicatesHelp}</Text>
      <DataTable
        caption={words.duplicates}
        rows={pairs}
        rowKey={({ other }) => other?.id ?? ''}
        operation={{ document: EntityDuplicatesDocument, variables, path: 'possibleDuplicates' }}
        citations={citationsOf(pairs, language)}
        citationsElsewhere
        columns={[
          {
            key: 'who',
            heading: words.who,
            cell: ({ other }) => other && <NeighbourLink node={other} />,
            text: ({ other }) => other?.name ?? '',
          },
          { key: 'score', heading: words.score, text: scoreOf },
          { key: 'reasons', heading: words.reasons, text: reasonsOf },
          {
            key: 'saidBy',
            heading: words.saidBy,
            cell: ({ other, provenance, certainty }) => (
              <CitedAt
                passages={provenance}
                certainty={certainty}
                subject={{ stated: { provenance, conflicts: [] }, title: other?.name ?? '' }}
              />
            ),
            text: ({ provenance }) => citedAt(provenance),
          },
        ]}
      />
    </Stack>
  );
}

import { Button, Stack, Text } from '@mantine/core';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { EntityLink } from '../../parts/entity-link';
import type { ResolvedLine } from './resolved-rows';
import { useReasonWords } from './use-reason-words';
import { resolveWords } from './words';

interface CandidateListProps {
  readonly of: ResolvedLine;
  /** Null takes the choice back. */
  readonly onChoose: (id: string | null) => void;
}

/** What a line may mean, each with why and with a button that chooses it or takes that back. */
export function CandidateList({ of: { row, meant, isChosen }, onChoose }: CandidateListProps) {
  const words = useWords(resolveWords);
  const terms = useTerms();
  const reasonWords = useReasonWords();
  if (row.outcome === 'MATCHED' || row.outcome === 'INVALID') return null;
  if (row.candidates.length === 0) return <Text size="sm">{words.noCandidate}</Text>;
  return (
    <Stack gap="xs" miw={220}>
      {row.candidates.map(({ entity, reason }) => {
        if (!entity) return null;
        const kind = terms.kind(entity.__typename);
        const isThis = isChosen && meant?.entity?.id === entity.id;
        return (
          <div key={entity.id}>
            <EntityLink id={entity.id} name={entity.name} /> {kind}
            <Text size="xs" c="dimmed">
              {reasonWords(reason, entity.name)}
            </Text>
            <Button
              className="not-printed"
              variant={isThis ? 'filled' : 'default'}
              size="compact-xs"
              aria-pressed={isThis}
              aria-label={words.chooseFor(entity.name, kind, row.given)}
              onClick={() => {
                onChoose(isThis ? null : entity.id);
              }}
            >
              {words.choose}
            </Button>
          </div>
        );
      })}
      {row.moreCandidates && <Text size="xs">{words.more}</Text>}
    </Stack>
  );
}

import { Badge, Group } from '@mantine/core';
import type { Certainty, PassageFragment } from '../../api/generated';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import type { EvidenceSubject } from '../../parts/evidence/evidence-context';
import { EvidenceLink } from '../../parts/evidence/evidence-link';
import { useSourceNumbers } from './source-numbers';
import { entityWords } from './words';

interface CitedAtProps {
  readonly passages: readonly PassageFragment[] | null;
  readonly subject: EvidenceSubject;
  readonly certainty?: Certainty;
  readonly conflicting?: boolean;
}

/** Where something is stated, "A3-P5 [2]", as a button that opens the passages; with how firmly, where not plainly. */
export function CitedAt({ passages, subject, certainty = 'STATED', conflicting = false }: CitedAtProps) {
  const words = useWords(entityWords);
  const terms = useTerms();
  const numbers = useSourceNumbers();
  const cited = citedAt(passages, (id) => numbers.get(id)?.number) || words.noSource;
  return (
    <Group gap={6}>
      <EvidenceLink size="sm" subject={subject} label={`${subject.title} ${cited}`}>
        {cited}
      </EvidenceLink>
      {certainty !== 'STATED' && (
        <Badge variant="light" color="orange" tt="none" miw="max-content">
          {terms.code('Certainty', certainty)}
        </Badge>
      )}
      {conflicting && (
        <Badge variant="light" color="red" tt="none" miw="max-content">
          {words.conflicting}
        </Badge>
      )}
    </Group>
  );
}

/** "A3-P4, A3-P5 [2]": the places in each source, with its number where it has one. */
export function citedAt(
  passages: readonly PassageFragment[] | null,
  numberOf: (sourceId: string) => number | undefined = () => undefined,
): string {
  const bySource = new Map<string, Set<string>>();
  for (const { source, locator } of passages ?? []) {
    const id = source?.id ?? '';
    bySource.set(id, (bySource.get(id) ?? new Set()).add(locator.code));
  }
  return [...bySource]
    .map(([id, codes]) => {
      const number = numberOf(id);
      return `${[...codes].join(', ')}${number === undefined ? '' : ` [${number}]`}`;
    })
    .join('; ');
}

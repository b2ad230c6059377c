import { Group, Text } from '@mantine/core';
import type { Certainty } from '../../api/generated';
import { useWords } from '../../language/words';
import { partnershipWords } from './words';

/** Full, half and empty: told apart by shape, so that they stay apart in black and white. */
export const certaintyMarks: Readonly<Record<Certainty, string>> = {
  STATED: '●',
  PROBABLE: '◐',
  POSSIBLE: '○',
};

/** How firmly something is known, as mark and word. */
export function CertaintyInWords({ certainty }: { readonly certainty: Certainty }) {
  const words = useWords(partnershipWords);
  return (
    <span>
      <span aria-hidden="true">{certaintyMarks[certainty]}</span> {words.certainty[certainty]}
    </span>
  );
}

/** What the marks mean. */
export function CertaintyLegend() {
  const words = useWords(partnershipWords);
  return (
    <Group gap="md" my="xs">
      <Text size="sm">{words.certaintyHeading}:</Text>
      {(['STATED', 'PROBABLE', 'POSSIBLE'] as const).map((certainty) => (
        <Text size="sm" key={certainty}>
          <CertaintyInWords certainty={certainty} />
        </Text>
      ))}
    </Group>
  );
}

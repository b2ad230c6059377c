import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../language/words';
import { partnershipWords } from './words';

/** Several entries of one cell of a table, below each other; that nothing is stated where there is none. */
export function Several<Entry>({
  of,
  each,
}: {
  /** Null where the API did not answer. */
  readonly of: readonly Entry[] | null;
  readonly each: (entry: Entry) => ReactNode;
}) {
  const words = useWords(partnershipWords);
  if (of === null) return words.notAnswered;
  if (of.length === 0) return words.notStated;
  return (
    <Stack gap={4}>
      {of.map((entry, index) => (
        <div key={index}>{each(entry)}</div>
      ))}
    </Stack>
  );
}

import { Stack, Text } from '@mantine/core';
import type { CitedFigureFragment } from '../../api/generated';
import { Figure } from '../../parts/figure';
import { useAdditions } from './figure-text';

/** A figure that opens its passage, with the change and the rank that are stated of it. */
export function StatedFigure({ figure }: { readonly figure: CitedFigureFragment }) {
  const additions = useAdditions();
  return (
    <Stack gap={0}>
      <Figure figure={figure} />
      {additions(figure).map((addition) => (
        <Text key={addition} size="xs">
          {addition}
        </Text>
      ))}
    </Stack>
  );
}

import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../language/words';
import { EntityLink } from '../../parts/entity-link';
import { CellButton } from './cell-button';
import type { MatrixProps } from './matrix-table';
import { partnershipWords } from './words';

/** The same matrix as a list by place, for narrow screens and for paper. */
export function MatrixList({ matrix: { institutions, rows }, chosen, onChoose }: MatrixProps) {
  const words = useWords(partnershipWords);
  return (
    <Stack>
      {rows.map(({ place, cells }) => (
        <section key={place?.id ?? ''}>
          <Title order={3} size="h5" mb="xs">
            {place ? <EntityLink id={place.id} name={place.name} /> : words.placeNotStated}
          </Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            {institutions.flatMap(({ party }) => {
              const cell = cells.get(party.id);
              if (!cell) return [];
              return (
                <div key={party.id}>
                  <Text size="sm" component="div">
                    <EntityLink id={party.id} name={party.name} />
                  </Text>
                  <CellButton
                    cell={cell}
                    place={place?.name ?? words.placeNotStated}
                    chosen={chosen === cell.key}
                    onChoose={() => {
                      onChoose(cell.key);
                    }}
                  />
                </div>
              );
            })}
          </SimpleGrid>
        </section>
      ))}
    </Stack>
  );
}

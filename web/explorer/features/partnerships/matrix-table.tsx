import { Table, Text, VisuallyHidden } from '@mantine/core';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { EntityLink } from '../../parts/entity-link';
import { CellButton } from './cell-button';
import { asGroup } from './cooperations';
import type { Matrix } from './matrix';
import { useGroupWords } from './use-group-words';
import { partnershipWords } from './words';

export interface MatrixProps {
  readonly matrix: Matrix;
  /** The key of the cell that is chosen; empty for none. */
  readonly chosen: string;
  readonly onChoose: (cell: string) => void;
}

const sticky = { position: 'sticky', left: 0, background: 'var(--mantine-color-body)' } as const;

/** Places by institutions, for screens that are wide enough. */
export function MatrixTable({ matrix: { institutions, rows }, chosen, onChoose }: MatrixProps) {
  const words = useWords(partnershipWords);
  const terms = useTerms();
  const groupWords = useGroupWords();
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label={words.matrix}>
      <Table withColumnBorders aria-label={words.matrix}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" style={sticky} miw={96}>
              {words.placeHeading}
            </Table.Th>
            {institutions.map(({ party }) => {
              const group = asGroup(party);
              return (
                <Table.Th key={party.id} scope="col" miw={128} style={{ verticalAlign: 'top' }}>
                  <EntityLink id={party.id} name={party.name} />
                  <Text size="xs" c="dimmed">
                    {group ? groupWords.size(group) : terms.kind(party.__typename)}
                  </Text>
                </Table.Th>
              );
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ place, cells }) => (
            <Table.Tr key={place?.id ?? ''}>
              <Table.Th scope="row" style={sticky}>
                {place ? <EntityLink id={place.id} name={place.name} /> : words.placeNotStated}
              </Table.Th>
              {institutions.map(({ party }) => {
                const cell = cells.get(party.id);
                return (
                  <Table.Td key={party.id} style={{ verticalAlign: 'top' }}>
                    {cell ? (
                      <CellButton
                        cell={cell}
                        place={place?.name ?? words.placeNotStated}
                        chosen={chosen === cell.key}
                        onChoose={() => {
                          onChoose(cell.key);
                        }}
                      />
                    ) : (
                      <Nothing />
                    )}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Nothing() {
  const words = useWords(partnershipWords);
  return (
    <Text c="dimmed" ta="center" component="div">
      <span aria-hidden="true">—</span>
      <VisuallyHidden>{words.nothingRecorded}</VisuallyHidden>
    </Text>
  );
}

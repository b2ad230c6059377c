import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useWords } from '../../language/words';
import { certaintyMarks } from './certainty-mark';
import type { Cell } from './matrix';
import { useCellWords } from './use-cell-words';
import { partnershipWords } from './words';

interface CellButtonProps {
  readonly cell: Cell;
  /** What the row of the cell is called. */
  readonly place: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** A cell of the matrix: what is recorded there, and the way to it. */
export function CellButton({ cell, place, chosen, onChoose }: CellButtonProps) {
  const words = useWords(partnershipWords);
  const lines = useCellWords()(cell);
  return (
    <UnstyledButton
      aria-pressed={chosen}
      onClick={onChoose}
      p={6}
      w="100%"
      style={{
        border: `${chosen ? 2 : 1}px solid var(--mantine-primary-color-filled)`,
        borderRadius: 'var(--mantine-radius-default)',
        background: chosen ? 'var(--mantine-primary-color-light)' : undefined,
      }}
    >
      <VisuallyHidden>{words.cellOf(place, cell.institution.party.name)}</VisuallyHidden>
      {lines.map(({ certainty, count, forms }) => (
        <span key={certainty}>
          <Text size="sm" component="span" display="block">
            <span aria-hidden="true">{certaintyMarks[certainty]} </span>
            {count}
            <VisuallyHidden> {words.certainty[certainty]}</VisuallyHidden>
          </Text>
          {forms.map((form) => (
            <Text key={form} size="xs" component="span" display="block">
              {form}
            </Text>
          ))}
        </span>
      ))}
    </UnstyledButton>
  );
}

import { Text, UnstyledButton } from '@mantine/core';
import { useLanguage } from '../../language/language';
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
  const { language } = useLanguage();
  const lines = useCellWords()(cell);
  const comma = language === 'zh' ? '，' : ', ';
  const spoken = lines.map(({ count, forms, certainty }) =>
    [count, ...forms, words.certainty[certainty]].join(comma),
  );
  return (
    <UnstyledButton
      aria-pressed={chosen}
      aria-label={`${place} – ${cell.institution.party.name}: ${spoken.join('; ')}`}
      onClick={onChoose}
      p={6}
      w="100%"
      style={{
        border: `${chosen ? 2 : 1}px solid var(--mantine-primary-color-filled)`,
        borderRadius: 'var(--mantine-radius-default)',
        background: chosen ? 'var(--mantine-primary-color-light)' : undefined,
      }}
    >
      {lines.map(({ certainty, count, forms }) => (
        <span key={certainty}>
          <Text size="sm" component="span" display="block">
            {certaintyMarks[certainty]} {count}
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

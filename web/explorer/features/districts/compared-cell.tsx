import { Stack, Text } from '@mantine/core';
import type { CitedFigureFragment, ComparedCellFragment } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useWords } from '../../language/words';
import { useFigureText } from './figure-text';
import { useMissingWords } from './missing-words';
import { StatedFigure } from './stated-figure';
import { districtWords } from './words';

/** What is stated of a place, an indicator and a year; without a single figure the reason, and what stands beside. */
export function ComparedCell({ cell }: { readonly cell: ComparedCellFragment }) {
  const why = useWhy();
  const beside = useBeside();
  return (
    <Stack gap={4}>
      {(cell.observations ?? []).map((figure) => (
        <StatedFigure key={figure.id} figure={figure} />
      ))}
      {cell.gap && (
        <Text size="xs" c="dimmed">
          {why(cell)}
        </Text>
      )}
      {beside(cell).map(({ note, figure }) => (
        <div key={figure.id}>
          <Text size="xs">{note}</Text>
          <StatedFigure figure={figure} />
        </div>
      ))}
    </Stack>
  );
}

/** The same as plain text. */
export function useCellText(): (cell: ComparedCellFragment) => string {
  const joined = useJoined();
  const figureText = useFigureText();
  const why = useWhy();
  const beside = useBeside();
  return (cell) =>
    joined.statements([
      ...(cell.observations ?? []).map(figureText),
      ...(cell.gap ? [why(cell)] : []),
      ...beside(cell).map(({ note, figure }) => `${note} ${figureText(figure)}`),
    ]);
}

function useWhy(): (cell: ComparedCellFragment) => string {
  const missing = useMissingWords();
  return ({ gap, observations, otherSubjects }) =>
    gap === null
      ? ''
      : missing(gap, {
          withoutNumber: (observations ?? []).length > 0,
          otherSubject: (otherSubjects ?? []).length > 0,
        });
}

interface Beside {
  readonly note: string;
  readonly figure: CitedFigureFragment;
}

/** Figures of other periods and of others than the place, each with what it is. */
function useBeside(): (cell: ComparedCellFragment) => readonly Beside[] {
  const words = useWords(districtWords);
  return ({ otherPeriods, otherSubjects }) => [
    ...(otherPeriods ?? []).map((figure) => ({ note: words.table.otherPeriod, figure })),
    ...(otherSubjects ?? []).map((figure) => ({
      note: words.total.about(figure.subject && 'name' in figure.subject ? figure.subject.name : ''),
      figure,
    })),
  ];
}

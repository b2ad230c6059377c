import { useJoined } from '../../language/joined';
import { useWords } from '../../language/words';
import type { Matrix } from './matrix';
import { useCellWords } from './use-cell-words';
import { partnershipWords } from './words';

/** The matrix as spreadsheets and word processors paste it; a cell without a record stays empty. */
export function useMatrixText(): (matrix: Matrix) => string {
  const words = useWords(partnershipWords);
  const cellWords = useCellWords();
  const joined = useJoined();
  return ({ institutions, rows }) => {
    const head = [words.placeHeading, ...institutions.map(({ party }) => party.name)];
    const lines = rows.map(({ place, cells }) => [
      place?.name ?? words.placeNotStated,
      ...institutions.map(({ party }) => {
        const cell = cells.get(party.id);
        if (!cell) return '';
        const lines = cellWords(cell).map(({ count, forms, certainty }) =>
          joined.details([count, ...forms, words.certainty[certainty]]),
        );
        return joined.statements(lines);
      }),
    ]);
    return `${[head, ...lines].map((cells) => cells.join('\t')).join('\n')}\n`;
  };
}

import type { CitedFigureFragment } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useWords } from '../../language/words';
import { useFigureWords } from '../../parts/figure';
import { districtWords } from './words';

/** What is stated beside a number, or instead of one: its change, its rank. */
export function useAdditions(): (figure: CitedFigureFragment) => readonly string[] {
  const words = useWords(districtWords);
  return ({ changePrinted, rank, rankPrinted, rankedWithin }) => [
    ...(changePrinted === null ? [] : [words.change(changePrinted)]),
    ...(rank === null && rankPrinted === null
      ? []
      : [words.rankWithin(rankPrinted ?? words.rankNumber(rank ?? 0), rankedWithin?.name ?? '')]),
  ];
}

/** A figure as plain text with every qualifier, for copying. */
export function useFigureText(): (figure: CitedFigureFragment) => string {
  const words = useWords(districtWords);
  const inWords = useFigureWords();
  const additions = useAdditions();
  const joined = useJoined();
  return (figure) => {
    const { value, qualifiers, period } = inWords(figure);
    return words.inPeriod(joined.details([value, ...qualifiers, ...additions(figure)]), period);
  };
}

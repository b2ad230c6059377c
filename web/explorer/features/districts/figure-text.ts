import type { CitedFigureFragment } from '../../api/generated';
import { useLanguage, type Language } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { citation } from '../../parts/evidence/citation';
import { periodInWords, valueInWords } from '../../parts/figure-words';
import { partWords } from '../../parts/words';
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
  const { language } = useLanguage();
  const terms = useTerms();
  const words = useWords(districtWords);
  const { missing } = useWords(partWords);
  const additions = useAdditions();
  return (figure) => {
    const details = [
      ...(figure.denominator === null ? [] : [terms.code('Denominator', figure.denominator)]),
      ...additions(figure),
    ];
    const value = [valueInWords(figure, language, terms.unit) ?? missing, ...details].join(words.comma);
    return words.inPeriod(value, periodInWords(figure, language));
  };
}

/** The sources of figures as citations, each once. */
export function citationsOf(figures: readonly CitedFigureFragment[], language: Language): string[] {
  const sources = figures.flatMap(({ provenance }) => provenance ?? []);
  return [...new Set(sources.map(({ source }) => citation(source, language)))];
}

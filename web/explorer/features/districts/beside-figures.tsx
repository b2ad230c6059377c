import { Badge, Group, Stack, Text } from '@mantine/core';
import type { FigureBesideFragment } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { useDifferenceWords } from '../../parts/differences';
import { indicatorName } from '../../parts/figure';
import { partWords } from '../../parts/words';
import { useFigureText } from './figure-text';
import { StatedFigure } from './stated-figure';
import { districtWords } from './words';

/** Figures that bear on a sum, each with what becomes of it; a place without any says so. */
export function BesideFigures({ figures }: { readonly figures: readonly FigureBesideFragment[] }) {
  const { missing } = useWords(partWords);
  if (figures.length === 0) return <Text c="dimmed">{missing}</Text>;
  return (
    <Stack gap="xs">
      {figures.map((figure, index) => (
        <BesideFigure key={figure.observation?.id ?? index} figure={figure} />
      ))}
    </Stack>
  );
}

function BesideFigure({ figure }: { readonly figure: FigureBesideFragment }) {
  const words = useWords(districtWords);
  const notes = useNotes();
  const { observation, exceedsWhole } = figure;
  if (!observation) return null;
  return (
    <div>
      <Group gap="xs" align="start">
        <StatedFigure figure={observation} />
        {exceedsWhole === true && (
          <Badge color="orange" variant="light" tt="none">
            {words.total.exceeds}
          </Badge>
        )}
      </Group>
      {notes(figure).map((note) => (
        <Text key={note} size="xs">
          {note}
        </Text>
      ))}
    </div>
  );
}

/** The treatments whose reason is not seen from the figure and its period themselves. */
const explained = ['DIFFERS', 'NARROWER', 'DEVELOPMENT_ZONE'];

/** What a figure is about where that is not the place and the indicator asked for, and in what it differs. */
function useNotes(): (figure: FigureBesideFragment) => readonly string[] {
  const words = useWords(districtWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const differenceWords = useDifferenceWords();
  return ({ treatment, observation, differences }) => {
    const subject = observation?.subject && 'name' in observation.subject ? observation.subject.name : '';
    const indicator = indicatorName(observation?.indicator ?? null, language);
    // A narrower indicator is named, so that it differs in its indicator says nothing more.
    const others = differences.filter(({ property }) => property !== 'indicator');
    return [
      ...(treatment === 'OTHER_SUBJECT' ? [words.total.about(subject)] : []),
      ...(treatment === 'NARROWER' ? [words.total.narrower(indicator)] : []),
      ...(treatment === 'SEVERAL' ? [terms.code('Treatment', treatment)] : []),
      ...(explained.includes(treatment) ? others.map(differenceWords) : []),
    ];
  };
}

/** The same as plain text. */
export function useBesideText(): (figure: FigureBesideFragment) => string {
  const words = useWords(districtWords);
  const joined = useJoined();
  const figureText = useFigureText();
  const notes = useNotes();
  return (figure) =>
    joined.details([
      ...(figure.observation ? [figureText(figure.observation)] : []),
      ...notes(figure),
      ...(figure.exceedsWhole === true ? [words.total.exceeds] : []),
    ]);
}

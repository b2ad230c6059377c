import { Text } from '@mantine/core';
import type { SourcedFigureFragment } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { Figure, indicatorName } from '../../parts/figure';

interface FigureListProps {
  readonly figures: readonly SourcedFigureFragment[] | null;
  /** What they are figures of, where that does not stand beside them. */
  readonly heading?: string;
}

/** Figures one below the other, each under what it measures; they are not added. */
export function FigureList({ figures, heading }: FigureListProps) {
  const { language } = useLanguage();
  if (!figures || figures.length === 0) return null;
  return (
    <>
      {heading !== undefined && (
        <Text size="xs" mt={4}>
          {heading}
        </Text>
      )}
      {figures.map((figure) => (
        <div key={figure.id}>
          <Text size="xs" c="dimmed" mt={4}>
            {indicatorName(figure.indicator, language)}
          </Text>
          <Figure figure={figure} />
        </div>
      ))}
    </>
  );
}

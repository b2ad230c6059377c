import { Badge, Group, Stack, Text } from '@mantine/core';
import type { FigureFragment } from '../api/generated';
import { useJoined } from '../language/joined';
import { useLanguage } from '../language/language';
import { useTerms } from '../language/terms';
import { useWords } from '../language/words';
import { EvidenceLink } from './evidence/evidence-link';
import { periodInWords, valueInWords } from './figure-words';
import { partWords } from './words';

/** Qualifiers are never cut off. */
const wrapped = { label: { overflow: 'visible', whiteSpace: 'normal' } } as const;

/** A figure with its qualifiers; the value opens the passage that states it. */
export function Figure({ figure }: { readonly figure: FigureFragment }) {
  const { period, qualifiers } = useFigureWords()(figure);
  return (
    <Stack gap={0}>
      <Group gap="xs">
        <FigureValue figure={figure} />
        {qualifiers.map((qualifier) => (
          <Badge key={qualifier} variant="default" tt="none" h="auto" styles={wrapped}>
            {qualifier}
          </Badge>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {period}
      </Text>
    </Stack>
  );
}

/** The value of a figure alone, for where its qualifiers stand beside it; it opens the passage that states it. */
export function FigureValue({ figure }: { readonly figure: FigureFragment }) {
  const { name, value, whole } = useFigureWords()(figure);
  return (
    <EvidenceLink inherit subject={{ id: figure.id, title: whole }} label={`${name} ${value}`}>
      {value}
    </EvidenceLink>
  );
}

/** A figure as it is written: its parts, and the whole for where it stands alone. */
export interface WrittenFigure {
  readonly name: string;
  readonly value: string;
  readonly period: string;
  /** What it is counted over and whether it was derived, where that is recorded. */
  readonly qualifiers: readonly string[];
  /** "1,194 CNY (per household; period not stated)" */
  readonly qualified: string;
  /** "Income gain: 1,194 CNY (per household; period not stated)" */
  readonly whole: string;
}

/** Writes figures in the reader's language. */
export function useFigureWords(): (figure: FigureFragment) => WrittenFigure {
  const words = useWords(partWords);
  const terms = useTerms();
  const joined = useJoined();
  const { language } = useLanguage();
  return (figure) => {
    const { indicator, denominator, origin } = figure;
    const name = indicatorName(indicator, language);
    const value = valueInWords(figure, language, terms.unit) ?? words.missing;
    const period = periodInWords(figure, language);
    const qualifiers = [
      ...(denominator === null ? [] : [words.denominator[denominator]]),
      ...(origin === 'DERIVED' ? [terms.code('Origin', origin)] : []),
    ];
    const qualified = words.qualified(value, joined.statements([...qualifiers, period]));
    return { name, value, period, qualifiers, qualified, whole: words.named(name, qualified) };
  };
}

/** What an indicator is called in a language. */
export function indicatorName(
  indicator: { readonly name: string; readonly nameEn: string | null } | null,
  language: 'zh' | 'en',
): string {
  if (!indicator) return '';
  return language === 'en' ? (indicator.nameEn ?? indicator.name) : indicator.name;
}

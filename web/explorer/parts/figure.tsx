import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import type { FigureFragment } from '../api/generated';
import { useLanguage } from '../language/language';
import { useTerms } from '../language/terms';
import { useWords } from '../language/words';
import { useEvidence } from './evidence/evidence-context';
import { periodInWords, valueInWords } from './figure-words';
import { partWords } from './words';

/** A figure with its qualifiers; the value opens the passage that states it. */
export function Figure({ figure }: { readonly figure: FigureFragment }) {
  const words = useWords(partWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const evidence = useEvidence();
  const value = valueInWords(figure, language, terms.unit) ?? words.missing;
  const name = indicatorName(figure.indicator, language);
  const qualifiers = [
    ...(figure.denominator === null ? [] : [terms.code('Denominator', figure.denominator)]),
    ...(figure.origin === 'DERIVED' ? [terms.code('Origin', figure.origin)] : []),
  ];
  return (
    <Stack gap={0}>
      <Group gap="xs">
        <Anchor
          component="button"
          type="button"
          ta="left"
          aria-label={words.openEvidence(`${name} ${value}`)}
          onClick={() => {
            evidence.show({ id: figure.id, title: `${name}: ${value}` });
          }}
        >
          {value}
        </Anchor>
        {qualifiers.map((qualifier) => (
          <Badge key={qualifier} variant="default" tt="none">
            {qualifier}
          </Badge>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {periodInWords(figure, language)}
      </Text>
    </Stack>
  );
}

/** What an indicator is called in a language. */
export function indicatorName(
  indicator: { readonly name: string; readonly nameEn: string | null } | null,
  language: 'zh' | 'en',
): string {
  if (!indicator) return '';
  return language === 'en' ? (indicator.nameEn ?? indicator.name) : indicator.name;
}

import { Alert, List, Text } from '@mantine/core';
import type { GapFragment } from '../api/generated';
import { useJoined } from '../language/joined';
import { useLanguage } from '../language/language';
import { useTerms } from '../language/terms';
import { useWords } from '../language/words';
import { useNames } from './use-names';
import { partWords } from './words';

/** What is missing in an answer, and why; nothing where nothing is. */
export function Gaps({ gaps }: { readonly gaps: readonly GapFragment[] | null }) {
  const words = useWords(partWords);
  const gapInWords = useGapWords(useNames((gaps ?? []).map(({ subject }) => subject)));
  if (!gaps || gaps.length === 0) return null;
  return (
    <Alert variant="light" color="gray" title={words.gaps} my="md">
      <Text size="sm">{words.gapsHelp}</Text>
      <List size="sm" mt="xs">
        {gaps.map((gap, index) => (
          <List.Item key={index}>{gapInWords(gap)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** Writes a gap in the reader's language; the API itself words them in English. */
export function useGapWords(names: ReadonlyMap<string, string>): (gap: GapFragment) => string {
  const { language } = useLanguage();
  const joined = useJoined();
  const terms = useTerms();
  return (gap) => {
    if (language === 'en') return gap.message;
    const { reason, subject, property, period, count } = gap;
    const details = [
      ...(subject === null ? [] : [names.get(subject) ?? subject]),
      ...(period === null ? [] : [/^\d{4}$/.test(period) ? `${period}年` : period]),
      ...(count === null || count === 0 ? [] : [`${count} 项`]),
    ];
    const what = property === null ? '' : `${terms.property(property)}：`;
    const label = terms.code('GapReason', reason);
    return `${what}${label}${details.length > 0 ? `（${joined.details(details)}）` : ''}`;
  };
}

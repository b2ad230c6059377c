import { useDebouncedValue } from '@mantine/hooks';
import { SuggestionsDocument, type HitFragment, type ThingKind } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';

/** Long enough to wait for the next letter, short enough to seem at once. */
const TYPING_MILLISECONDS = 100;

interface Suggestions {
  /** What was found: for the text before, until what was typed since is answered. */
  readonly hits: readonly HitFragment[];
  /** Whether `hits` are what this very text finds. */
  readonly isAnswered: boolean;
  readonly isAsking: boolean;
}

/** What a text finds while it is typed, among some kinds or all. The next key cancels what was asked before it. */
export function useSuggestions(text: string, kinds: readonly ThingKind[] | null = null): Suggestions {
  const query = text.trim();
  const [rested] = useDebouncedValue(query, TYPING_MILLISECONDS);
  const asksNow = query !== '' && query === rested;
  const { data, isPlaceholderData, isFetching } = useAnswer(
    SuggestionsDocument,
    asksNow ? { query, kinds } : null,
  );
  return {
    hits: query === '' ? [] : (data?.data.search?.edges ?? []),
    isAnswered: asksNow && data !== undefined && !isPlaceholderData,
    isAsking: isFetching || query !== rested,
  };
}

import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { PassageFragment } from '../../api/generated';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { partWords } from '../words';
import { citation } from './citation';

interface CopyWithSourcesProps {
  readonly what: string;
  readonly passages: readonly PassageFragment[];
}

/** Copies what is shown with its sources as footnotes; what is not preferred is no source of it. */
export function CopyWithSources({ what, passages }: CopyWithSourcesProps) {
  const words = useWords(partWords);
  const { language } = useLanguage();
  const clipboard = useClipboard();
  const notes = [
    ...new Set(
      passages
        .filter(({ shown }) => shown)
        .map(({ source, locator }) => `${citation(source, language)} ${locator.label}`),
    ),
  ].map((note, index) => `[${index + 1}] ${note}`);
  const marks = notes.map((_, index) => `[${index + 1}]`).join('');
  return (
    <Button
      variant="default"
      size="compact-sm"
      style={{ alignSelf: 'start' }}
      onClick={() => {
        clipboard.copy([`${what}${marks}`, ...notes].join('\n'));
      }}
    >
      {clipboard.copied ? words.copied : words.copy}
    </Button>
  );
}

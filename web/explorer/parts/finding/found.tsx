import { Badge, Group, Mark, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HitFragment } from '../../api/generated';
import { sideBySide } from '../../language/joined';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { findingWords } from './words';

interface FoundProps {
  readonly hit: HitFragment;
  /** The name of what was found, as it is to stand there: plain, or as a link. */
  readonly name: (shown: ReactNode) => ReactNode;
}

/** One thing that was found: its name and kind, what of it matched, why it stands where it stands, where it lies. */
export function Found({ hit: { node, matched, rank }, name }: FoundProps) {
  const words = useWords(findingWords);
  const terms = useTerms();
  const isName = matched.text === node.name;
  const within = 'partOf' in node ? node.partOf : null;
  const why = [
    ...(within ? [words.liesIn(within.name)] : []),
    words.why[rank],
    ...(isName ? [] : [words.matchedIn(terms.field(matched.field))]),
  ];
  return (
    <div>
      <Group gap="xs">
        {name(isName ? <Highlighted match={matched} /> : node.name)}
        <Badge variant="default" tt="none">
          {terms.kind(node.__typename)}
        </Badge>
      </Group>
      <Text size="xs" c="dimmed" component="div">
        {sideBySide(why)} {!isName && <Highlighted match={matched} />}
      </Text>
    </div>
  );
}

/** A text with what matched marked. */
function Highlighted({ match: { text, highlights } }: { readonly match: HitFragment['matched'] }) {
  const parts: ReactNode[] = [];
  let shownTo = 0;
  for (const { start, end } of highlights) {
    parts.push(text.slice(shownTo, start), <Mark key={start}>{text.slice(start, end)}</Mark>);
    shownTo = end;
  }
  return (
    <span>
      {parts}
      {text.slice(shownTo)}
    </span>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import type { Refusal } from '../../api/ask';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import type { Difference } from '../../parts/differences';
import { periodKinds, type ChangeAddress, type ViewCode } from './address';
import { districtWords } from './words';

interface InsteadProps {
  readonly refusals: readonly Refusal[];
  readonly change: ChangeAddress;
}

/** Where figures were refused because they differ: what can be asked instead, a press away. */
export function Instead({ refusals, change }: InsteadProps) {
  const words = useWords(districtWords);
  const terms = useTerms();
  const refused = refusals.find(({ code }) => code === 'NOT_COMPARABLE');
  if (!refused) return null;
  const differences = (refused.extensions.differences ?? []) as readonly Difference[];
  const valuesOf = (property: string) =>
    differences.find((difference) => difference.property === property)?.values ?? [];
  const kinds = periodKinds.filter((kind) => kind !== 'NOT_STATED' && valuesOf('periodKind').includes(kind));
  const neverAdded = valuesOf('additivity').length > 0;
  const otherViews: readonly ViewCode[] = neverAdded ? ['rank', 'series', 'table'] : ['table'];
  return (
    <Stack gap="xs" my="md">
      <Text fw={700}>{words.instead.title}</Text>
      <Group gap="xs">
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant="default"
            onClick={() => {
              change({ kind }, true);
            }}
          >
            {words.instead.only(terms.code('PeriodKind', kind))}
          </Button>
        ))}
        {otherViews.map((view) => (
          <Button
            key={view}
            variant="default"
            onClick={() => {
              change({ view }, true);
            }}
          >
            {view === 'table' ? words.instead.table : words.views[view]}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

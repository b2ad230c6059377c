import { Group, SimpleGrid, Text, Title } from '@mantine/core';
import { useLanguage } from '../../language/language';
import { formatNumber } from '../../language/numbers';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { homeWords } from './words';

interface KindsProps {
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

/** How many entities of each kind there are; kinds of which none is recorded are among the gaps. */
export function Kinds({ kinds }: KindsProps) {
  const words = useWords(homeWords);
  const terms = useTerms();
  const { language } = useLanguage();
  return (
    <section aria-label={words.kinds}>
      <Title order={3}>{words.kinds}</Title>
      <SimpleGrid component="dl" cols={{ base: 2, sm: 4, md: 6 }} spacing="xl" verticalSpacing={4} my="xs">
        {kinds
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => (
            <Group key={kind} justify="space-between" wrap="nowrap" gap="xs">
              <Text component="dt" size="sm">
                {terms.kind(kind)}
              </Text>
              <Text component="dd" size="sm" m={0} ff="monospace">
                {formatNumber(count, language)}
              </Text>
            </Group>
          ))}
      </SimpleGrid>
    </section>
  );
}

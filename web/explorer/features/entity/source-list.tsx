import { Title } from '@mantine/core';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { citation } from '../../parts/evidence/citation';
import { SourceLink } from '../../parts/evidence/source-link';
import type { SourceNumbers } from './source-numbers';
import { entityWords } from './words';

/** The sources of everything on the page, numbered as they are cited there (GB/T 7714). */
export function SourceList({ numbers }: { readonly numbers: SourceNumbers }) {
  const words = useWords(entityWords);
  const { language } = useLanguage();
  if (numbers.size === 0) return null;
  return (
    <section>
      <Title order={2}>{words.sources}</Title>
      {[...numbers.values()].map(({ number, source }) => (
        <div key={source.id}>
          [{number}] {citation(source, language)} <SourceLink source={source} />
        </div>
      ))}
    </section>
  );
}

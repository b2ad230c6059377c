import { Text, Title } from '@mantine/core';
import { sideBySide } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { noteLine, notesOf } from '../../parts/evidence/citation';
import { useNames } from '../../parts/use-names';
import { partWords } from '../../parts/words';
import type { Choices } from './address';
import { citedIn, type ChainRow } from './chain-rows';
import { impactWords } from './words';

/** What the printed chains are of, since the fields that say so stay on the screen. */
export function PrintedScope({ choices }: { readonly choices: Choices }) {
  const words = useWords(impactWords);
  const terms = useTerms();
  const { place, gi, product, within, regimes, operators, households, year } = choices;
  const ids = [place, gi, product].filter((id) => id !== '');
  const names = useNames(ids);
  const scope = [
    ...ids.map((id) => names.get(id) ?? id),
    ...(place !== '' && within ? [words.within] : []),
    ...regimes.map((code) => terms.code('GiRegime', code)),
    ...operators.map((code) => terms.code('OperatorKind', code)),
    ...households.map((code) => terms.code('HouseholdKind', code)),
    ...(year === '' ? [] : [`${words.year} ${year}`]),
  ];
  return <Text className="printed-only">{sideBySide(scope)}</Text>;
}

/** The sources of the printed chains: on paper the flow stands without the wide table that lists them on the screen. */
export function PrintedSources({ rows }: { readonly rows: readonly ChainRow[] }) {
  const words = useWords(partWords);
  const { language } = useLanguage();
  return (
    <div className="printed-only">
      <Title order={2} size="h4" mt="md">
        {words.sources}
      </Title>
      {notesOf(citedIn(rows), language).map((note) => (
        <Text key={note.number} size="xs">
          {noteLine(note)}
        </Text>
      ))}
    </div>
  );
}

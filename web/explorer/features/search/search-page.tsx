import { Anchor, MultiSelect, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { someOf, text, useAddress } from '../../app/use-address';
import { useTitle } from '../../app/use-title';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { PlacePicker } from '../../parts/place-picker';
import { HitList } from './hit-list';
import { kindCodes, kindOf } from './kind-codes';
import { SearchBox } from './search-box';
import { searchWords } from './words';

const address = { q: text(), kinds: someOf(kindCodes), place: text() };

const examples = ['滕州', 'tengzhou', 'tz', '370481', '南京大学'];

/** What a text finds, with filters by kind and place; all of it stands in the address. */
export function SearchPage() {
  const words = useWords(searchWords);
  const terms = useTerms();
  const [{ q, kinds, place }, change] = useAddress(address);
  useTitle(q === '' ? words.title : words.titleOf(q));
  const searched = {
    query: q.trim(),
    kinds: kinds.length === 0 ? null : kinds,
    place: place === '' ? null : place,
  };
  return (
    <Stack>
      <Title order={1}>{words.title}</Title>
      <SearchBox key={q} initial={q} autoFocus={q === ''} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} className="not-printed">
        <MultiSelect
          label={words.kinds}
          placeholder={kinds.length === 0 ? words.anyKind : ''}
          searchable
          clearable
          data={kindCodes.map((code) => ({ value: code, label: terms.kind(kindOf(code)) }))}
          value={[...kinds]}
          onChange={(chosen) => {
            change({ kinds: kindCodes.filter((code) => chosen.includes(code)) });
          }}
        />
        <PlacePicker
          label={words.place}
          placeholder={words.anyPlace}
          value={place}
          onChange={(id) => {
            change({ place: id });
          }}
          clearable
        />
      </SimpleGrid>
      {searched.query === '' ? <Examples /> : <HitList searched={searched} />}
    </Stack>
  );
}

function Examples() {
  const words = useWords(searchWords);
  return (
    <Text>
      {words.empty} {words.examples}{' '}
      {examples.map((example) => (
        <Anchor key={example} component={Link} to={`/search?q=${encodeURIComponent(example)}`} mr="sm">
          {example}
        </Anchor>
      ))}
    </Text>
  );
}

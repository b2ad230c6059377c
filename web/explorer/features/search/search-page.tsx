import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { someOf, text, useAddress } from '../../app/use-address';
import { useTitle } from '../../app/use-title';
import { useWords } from '../../language/words';
import { HitList } from './hit-list';
import { KindAndPlaceFilter } from './kind-and-place';
import { kindCodes } from './kind-codes';
import { SearchBox } from './search-box';
import { searchWords } from './words';

const address = { q: text(), kinds: someOf(kindCodes), place: text() };

const examples = ['滕州', 'tengzhou', 'tz', '370481', '南京大学'];

/** What a text finds, with filters by kind and place; all of it stands in the address. */
export function SearchPage() {
  const words = useWords(searchWords);
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
      <KindAndPlaceFilter kinds={kinds} place={place} onChange={change} />
      <Anchor component={Link} to="/resolve" size="sm" className="not-printed">
        {words.wholeList}
      </Anchor>
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

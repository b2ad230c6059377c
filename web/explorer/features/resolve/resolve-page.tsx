import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { ResolveListDocument } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { someOf, text, useAddress } from '../../app/use-address';
import { useTitle } from '../../app/use-title';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { kindCodes } from '../search/kind-codes';
import { KindAndPlaceFilter, type KindAndPlace } from '../search/kind-and-place';
import { linesOf, LONGEST_IN_ADDRESS, MOST_LINES } from './lines';
import { ListForm } from './list-form';
import { ResolvedTable } from './resolved-table';
import { useList, write, type HeldList } from './use-list';
import { resolveWords } from './words';

const address = { kinds: someOf(kindCodes), place: text() };

const example = ['370481', '南京大学', '火樱桃', '滕州马铃薯', '枣庄鑫金山机械公司', 'tengzhou'];

/** What the names and codes of a pasted list mean. */
export function ResolvePage() {
  const words = useWords(resolveWords);
  const list = useList();
  const [filter, change] = useAddress(address);
  useTitle(words.title);
  const lines = linesOf(list.text);
  return (
    <Stack>
      <Title order={1}>{words.title}</Title>
      <Text>{words.introduction}</Text>
      <ListForm
        initial={list.text}
        onMatch={(pasted) => {
          list.keep({ text: pasted, chosen: new Map() });
        }}
      />
      <KindAndPlaceFilter {...filter} onChange={change} />
      {lines.length === 0 && <Example />}
      {lines.length > MOST_LINES && (
        <Alert color="orange" role="alert">
          {words.tooMany(lines.length, MOST_LINES)}
        </Alert>
      )}
      {!list.isInAddress && lines.length > 0 && (
        <Text role="note">{words.notInAddress(LONGEST_IN_ADDRESS)}</Text>
      )}
      {lines.length > 0 && lines.length <= MOST_LINES && (
        <Matches lines={lines} list={list} filter={filter} />
      )}
    </Stack>
  );
}

interface MatchesProps {
  readonly lines: readonly string[];
  readonly list: HeldList;
  readonly filter: KindAndPlace;
}

function Matches({ lines, list, filter: { kinds, place } }: MatchesProps) {
  const variables = {
    names: lines,
    kinds: kinds.length === 0 ? null : kinds,
    place: place === '' ? null : place,
  };
  const answer = useAnswer(ResolveListDocument, variables);
  return (
    <Asked answer={answer}>
      {({ resolve }) =>
        resolve && (
          <ResolvedTable
            rows={resolve.rows}
            chosen={list.chosen}
            onChoose={(line, id) => {
              list.keep({ text: list.text, chosen: withChoice(list.chosen, line, id) });
            }}
            operation={{ document: ResolveListDocument, variables }}
          />
        )
      }
    </Asked>
  );
}

function withChoice(
  chosen: ReadonlyMap<number, string>,
  line: number,
  id: string | null,
): ReadonlyMap<number, string> {
  const others = [...chosen].filter(([other]) => other !== line);
  return new Map(id === null ? others : [...others, [line, id]]);
}

function Example() {
  const words = useWords(resolveWords);
  const list = write({ text: example.join('\n'), chosen: new Map() });
  return (
    <Text>
      {words.example}{' '}
      <Anchor component={Link} to={{ pathname: '/resolve', hash: `#${list}` }}>
        {words.exampleLink}
      </Anchor>
    </Text>
  );
}

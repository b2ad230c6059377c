import { Stack, Title } from '@mantine/core';
import { CoverageDocument } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useTitle } from '../../app/use-title';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { SearchBox } from '../search/search-box';
import { Coverage } from './coverage';
import { Questions } from './questions';
import { homeWords } from './words';

/** The first page: what one can ask, and what the graph holds. */
export function Home() {
  const words = useWords(homeWords);
  useTitle(words.holds);
  const answer = useAnswer(CoverageDocument, {});
  return (
    <Stack>
      <Title order={1}>{words.title}</Title>
      <SearchBox autoFocus />
      <Questions />
      <Title order={2}>{words.holds}</Title>
      <Asked answer={answer}>{({ graph }) => graph && <Coverage coverage={graph.coverage} />}</Asked>
    </Stack>
  );
}

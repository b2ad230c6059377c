import { Anchor, List, Title } from '@mantine/core';
import { Link } from 'react-router';
import { WhichGraphDocument } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { firstQuestions } from './first-questions';
import { homeWords } from './words';

/** Questions one click away; none in a graph that is made up, which does not hold what they ask about. */
export function Questions() {
  const words = useWords(homeWords);
  const { language } = useLanguage();
  const { data } = useAnswer(WhichGraphDocument, {});
  if (data?.data.graph?.synthetic !== false) return null;
  return (
    <section aria-label={words.questions}>
      <Title order={2}>{words.questions}</Title>
      <List mt="xs">
        {firstQuestions.map(({ address, words: question }) => (
          <List.Item key={address}>
            <Anchor component={Link} to={address}>
              {question[language]}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </section>
  );
}

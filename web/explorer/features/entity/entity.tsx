import { Anchor, Badge, Group, List, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { EntityHeadDocument, type EntityHeadQuery } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useTitle } from '../../app/use-title';
import { useTerms } from '../../language/terms';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { EntityLink } from '../../parts/entity-link';
import { Asked } from '../../parts/asked';
import { Sections } from './sections';
import { useEntityName } from './use-entity-name';
import { entityWords } from './words';

/** The page of one entity: what is known of it, and who says so. */
export function Entity() {
  const { '*': id = '' } = useParams();
  const answer = useAnswer(EntityHeadDocument, { id });
  return (
    <Asked answer={answer}>
      {({ node }) => (node ? <Known key={node.id} head={node} /> : <Unknown id={id} />)}
    </Asked>
  );
}

function Known({ head }: { readonly head: NonNullable<EntityHeadQuery['node']> }) {
  const words = useWords(entityWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const title = useEntityName()(head);
  useTitle(title);
  const isGroup = head.__typename === 'OrganizationGroup' || head.__typename === 'FarmHouseholdGroup';
  const description = 'description' in head ? head.description : null;
  const isForeign = language === 'zh' && description !== null && !/[\u4e00-\u9fff]{4}/.test(description);
  return (
    <Stack>
      <header>
        <Group gap="sm">
          <Title order={1}>{title}</Title>
          <Badge variant="light" tt="none">
            {terms.kind(head.__typename)}
          </Badge>
        </Group>
        {isGroup && <Text size="sm">{words.group}</Text>}
        {description !== null && (
          <Text mt="xs" lang={isForeign ? 'en' : undefined}>
            {description}
          </Text>
        )}
        {isForeign && (
          <Text size="xs" c="dimmed">
            {words.english}
          </Text>
        )}
      </header>
      <Sections head={head} />
    </Stack>
  );
}

/** Entities of the first source, for those who came by a wrong address. */
const examples = [
  { id: 'District:370406', name: '山亭区' },
  { id: 'GeographicalIndication:tengzhou-potato', name: '滕州马铃薯' },
  { id: 'Enterprise:shandong-oule-food', name: '山东欧乐食品有限公司' },
];

function Unknown({ id }: { readonly id: string }) {
  const words = useWords(entityWords);
  useTitle(words.unknown);
  return (
    <Stack>
      <Title order={1}>{words.unknown}</Title>
      <Text>{words.unknownHelp(id)}</Text>
      <Text>{words.tryThese}</Text>
      <List>
        {examples.map((example) => (
          <List.Item key={example.id}>
            <EntityLink {...example} />
          </List.Item>
        ))}
        <List.Item>
          <Anchor component={Link} to="/">
            {words.home}
          </Anchor>
        </List.Item>
      </List>
    </Stack>
  );
}

import { Anchor, List, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { PlacesDocument } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useWords } from '../../language/words';
import type { Thing } from '../../parts/finding/use-offered';
import { useBeginnings } from './use-beginnings';
import { impactWords } from './words';

/** Shown while nothing is chosen: what one can begin with, each a link that works. */
export function Start() {
  const words = useWords(impactWords);
  const { indications } = useBeginnings();
  const { data } = useAnswer(PlacesDocument, {});
  const districts = data?.data.districts?.nodes ?? [];
  return (
    <>
      <Text mt="md">{words.start}</Text>
      <Choice
        title={words.startPlaces}
        name="place"
        options={districts.filter(({ level }) => level !== 'PROVINCE')}
      />
      <Choice title={words.startIndications} name="gi" options={indications} />
    </>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly name: string;
  readonly options: readonly Thing[];
}

/** How many of a kind are offered; the fields above find the others. */
const OFFERED = 12;

function Choice({ title, name, options }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <>
      <Title order={2} size="h4" mt="md">
        {title}
      </Title>
      <List>
        {options.slice(0, OFFERED).map((option) => (
          <List.Item key={option.id}>
            <Anchor component={Link} to={`?${new URLSearchParams({ [name]: option.id }).toString()}`}>
              {option.name}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </>
  );
}

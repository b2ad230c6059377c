import { Alert, Anchor, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { PartnershipsRecordedDocument, type PartnershipsRecordedQuery } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useWords } from '../../language/words';
import { isFiltered } from './address';
import type { TabProps } from './partnerships';
import { partnershipWords } from './words';

interface NothingRecordedProps extends Pick<TabProps, 'place' | 'state'> {
  readonly title: string;
}

/** What to try where nothing is recorded: the place without filters, places with records, the search. */
export function NothingRecorded({ title, place, state }: NothingRecordedProps) {
  const words = useWords(partnershipWords);
  const { data } = useAnswer(PartnershipsRecordedDocument, {});
  const to = (other: string) => `?${new URLSearchParams({ place: other, view: state.view }).toString()}`;
  const others = placesIn(data?.data, state.view).filter(({ id }) => id !== place);
  return (
    <Alert variant="light" color="gray" title={title} my="md" role="status">
      <Text size="sm">{words.nothingHelp}</Text>
      <List size="sm" mt="xs">
        {isFiltered(state) && (
          <List.Item>
            <Anchor component={Link} to={to(place)} inherit>
              {words.tryWithout}
            </Anchor>
          </List.Item>
        )}
        {others.map(({ id, name }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={to(id)} inherit>
              {words.tryPlace(name)}
            </Anchor>
          </List.Item>
        ))}
        <List.Item>
          <Anchor component={Link} to="/search" inherit>
            {words.trySearch}
          </Anchor>
        </List.Item>
      </List>
    </Alert>
  );
}

/** The places where what a view shows is recorded, each once. */
function placesIn(
  recorded: PartnershipsRecordedQuery | undefined,
  view: TabProps['state']['view'],
): readonly { readonly id: string; readonly name: string }[] {
  const events = {
    cooperation: recorded?.partnershipEvents,
    services: recorded?.serviceEngagements,
    activities: recorded?.programmes,
  }[view];
  const places = (events?.nodes ?? []).flatMap(({ tookPlaceIn }) => tookPlaceIn.nodes);
  return [...new Map(places.map((place) => [place.id, place])).values()];
}

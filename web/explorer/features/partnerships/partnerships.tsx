import { Stack, Tabs, Text, Title } from '@mantine/core';
import { useAddress } from '../../app/use-address';
import { useTitle } from '../../app/use-title';
import { useWords } from '../../language/words';
import { ActivitiesTab } from './activities-tab';
import { addressParts } from './address';
import { CooperationTab } from './cooperation-tab';
import { ServicesTab } from './services-tab';
import { usePlace } from './use-place';
import { partnershipWords } from './words';

type AddressOfView = ReturnType<typeof useAddress<typeof addressParts>>;

export interface TabProps {
  /** The id of the place that is shown, chosen or not. */
  readonly place: string;
  readonly state: AddressOfView[0];
  readonly change: AddressOfView[1];
}

const tabs = { cooperation: CooperationTab, services: ServicesTab, activities: ActivitiesTab };

/** Who works with which institution, which agency serves whom, and who did what for a place. */
export function Partnerships() {
  const words = useWords(partnershipWords);
  const [state, change] = useAddress(addressParts);
  const place = usePlace(state.place);
  const Tab = tabs[state.view];
  useTitle(words.title);
  return (
    <Stack gap="xs">
      <Title order={1}>{words.title}</Title>
      <Text>{words.introduction}</Text>
      <Tabs
        value={state.view}
        keepMounted={false}
        onChange={(chosen) => {
          const view = addressParts.view.read(chosen);
          change({ view, status: '', cell: '' }, true);
        }}
      >
        <Tabs.List aria-label={words.views} className="not-printed">
          {(['cooperation', 'services', 'activities'] as const).map((view) => (
            <Tabs.Tab key={view} value={view}>
              {words[view]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={state.view}>
          {place !== '' && <Tab place={place} state={state} change={change} />}
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

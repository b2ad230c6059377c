import { Text, Title } from '@mantine/core';
import { ActivitiesOfPlaceDocument } from '../../api/generated';
import { usePages } from '../../api/use-pages';
import { yearOf } from '../../app/use-address';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { Gaps } from '../../parts/gaps';
import { ActivitiesTable } from './activities-table';
import { codes, oneOrAny } from './address';
import { CodeSelect } from './code-select';
import { Filters } from './filters';
import { NothingRecorded } from './nothing-recorded';
import type { TabProps } from './partnerships';
import { ReadMore } from './read-more';
import { partnershipWords } from './words';

const PAGE = 20;

/** Who organised what for whom in a place. */
export function ActivitiesTab(props: TabProps) {
  const words = useWords(partnershipWords);
  const { place, state, change } = props;
  const variables = {
    place,
    kinds: state.activity === '' ? codes.activityKinds : [state.activity],
    statuses: oneOrAny(state.status),
    year: yearOf(state.year),
    first: PAGE,
  };
  const answer = usePages(ActivitiesOfPlaceDocument, variables, ({ activities }) => activities);
  const operation = { document: ActivitiesOfPlaceDocument, variables, path: 'activities.nodes' };
  return (
    <>
      <Filters {...props}>
        <CodeSelect
          label={words.activityKind}
          enumName="ActivityKind"
          codes={codes.activityKinds}
          value={state.activity}
          onChange={(activity) => {
            change({ activity });
          }}
        />
      </Filters>
      <Title order={2}>{words.activitiesTable}</Title>
      <Text size="sm">{words.activitiesHelp}</Text>
      <Asked answer={answer}>
        {({ rows, gaps, complete }) => (
          <>
            {rows.length === 0 ? (
              complete && <NothingRecorded title={words.nothingActivities} place={place} state={state} />
            ) : (
              <ActivitiesTable activities={rows} operation={operation} />
            )}
            {rows.length > 0 && (
              <ReadMore answer={answer} complete={complete} read={words.read.activities(rows.length)} />
            )}
            <Gaps gaps={gaps} />
          </>
        )}
      </Asked>
    </>
  );
}

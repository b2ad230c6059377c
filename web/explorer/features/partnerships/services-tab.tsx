import { Text, Title } from '@mantine/core';
import { ServicesOfPlaceDocument } from '../../api/generated';
import { usePages } from '../../api/use-pages';
import { yearOf } from '../../app/use-address';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { Gaps } from '../../parts/gaps';
import { codes, oneOrAny } from './address';
import { CodeSelect } from './code-select';
import { Filters } from './filters';
import { NothingRecorded } from './nothing-recorded';
import type { TabProps } from './partnerships';
import { ReadMore } from './read-more';
import { ServicesPicture } from './services-picture';
import { ServicesTable } from './services-table';
import { partnershipWords } from './words';

/** A link has an agency with its districts and a client with its rights, so a page has fewer of them. */
const PAGE = 50;

/** Which agencies serve whom in a place, as a picture and as a table. */
export function ServicesTab(props: TabProps) {
  const words = useWords(partnershipWords);
  const { place, state, change } = props;
  const variables = {
    place,
    kinds: oneOrAny(state.service),
    statuses: oneOrAny(state.status),
    year: yearOf(state.year),
    first: PAGE,
  };
  const answer = usePages(ServicesOfPlaceDocument, variables, ({ services }) => services);
  const operation = { document: ServicesOfPlaceDocument, variables, path: 'services.nodes' };
  return (
    <>
      <Filters {...props}>
        <CodeSelect
          label={words.serviceKind}
          enumName="ServiceKind"
          codes={codes.serviceKinds}
          value={state.service}
          onChange={(service) => {
            change({ service });
          }}
        />
      </Filters>
      <Title order={2}>{words.picture}</Title>
      <Text size="sm">{words.servicesHelp}</Text>
      <Asked answer={answer}>
        {({ rows, gaps, complete }) => (
          <>
            {rows.length === 0 ? (
              complete && <NothingRecorded title={words.nothingServices} place={place} state={state} />
            ) : (
              <ServicesPicture services={rows}>
                <ServicesTable services={rows} operation={operation} />
              </ServicesPicture>
            )}
            {rows.length > 0 && (
              <ReadMore answer={answer} complete={complete} read={words.read.services(rows.length)} />
            )}
            <Gaps gaps={gaps} />
          </>
        )}
      </Asked>
    </>
  );
}

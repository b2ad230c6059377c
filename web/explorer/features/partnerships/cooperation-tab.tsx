import { Text, Title } from '@mantine/core';
import { PartnershipsOfPlaceDocument, type ThingKind } from '../../api/generated';
import { usePages } from '../../api/use-pages';
import { yearOf } from '../../app/use-address';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { ThingPicker } from '../../parts/finding/thing-picker';
import type { Thing } from '../../parts/finding/use-offered';
import { Gaps } from '../../parts/gaps';
import { codes, oneOrAny } from './address';
import { CodeSelect } from './code-select';
import { cooperationsOf, isInstitution, sidesOf, type Cooperation } from './cooperations';
import { Filters } from './filters';
import { MatrixAndTable } from './matrix-and-table';
import { NothingRecorded } from './nothing-recorded';
import type { TabProps } from './partnerships';
import { ReadMore } from './read-more';
import { partnershipWords } from './words';

/** As many links as the API answers at once. */
const PAGE = 100;

const institutionKinds: readonly ThingKind[] = ['UNIVERSITY', 'RESEARCH_INSTITUTE'];

/** The cooperations of a place: its filters, the matrix, the table. */
export function CooperationTab(props: TabProps) {
  const words = useWords(partnershipWords);
  const { place, state, change } = props;
  const variables = {
    place,
    involving: state.institution === '' ? null : state.institution,
    kinds: oneOrAny(state.kind),
    statuses: oneOrAny(state.status),
    year: yearOf(state.year),
    first: PAGE,
  };
  const answer = usePages(PartnershipsOfPlaceDocument, variables, ({ partnerships }) => partnerships);
  const cooperations = cooperationsOf(answer.data?.data.rows ?? []);
  return (
    <>
      <Filters {...props}>
        <ThingPicker
          label={words.institution}
          placeholder={words.all}
          clearable
          kinds={institutionKinds}
          beginnings={[{ group: words.institutionsShown, things: institutionsOf(cooperations) }]}
          value={state.institution}
          onChange={(chosen) => {
            change({ institution: chosen?.id ?? '', cell: '' });
          }}
        />
        <CodeSelect
          label={words.kind}
          enumName="PartnershipKind"
          codes={codes.partnershipKinds}
          value={state.kind}
          onChange={(kind) => {
            change({ kind, cell: '' });
          }}
        />
      </Filters>
      <Title order={2}>{words.matrix}</Title>
      <Text size="sm">{words.matrixHelp}</Text>
      <Asked answer={answer}>
        {({ rows, gaps, complete }) => (
          <>
            {cooperations.length === 0 ? (
              complete && <NothingRecorded title={words.nothing} place={place} state={state} />
            ) : (
              <MatrixAndTable
                {...props}
                cooperations={cooperations}
                operation={{ document: PartnershipsOfPlaceDocument, variables, path: 'partnerships.nodes' }}
              />
            )}
            {rows.length > 0 && (
              <ReadMore
                complete={complete}
                answer={answer}
                read={words.read.cooperation(cooperations.length, rows.length)}
              />
            )}
            <Gaps gaps={gaps} />
          </>
        )}
      </Asked>
    </>
  );
}

function institutionsOf(cooperations: readonly Cooperation[]): readonly Thing[] {
  const sides = cooperations.flatMap((cooperation) => sidesOf(cooperation, 'partner'));
  const institutions = sides.filter(isInstitution).map(({ party }) => party);
  return [...new Map(institutions.map((institution) => [institution.id, institution])).values()];
}

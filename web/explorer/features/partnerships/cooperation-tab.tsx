import { Select, Text, Title } from '@mantine/core';
import { PartnershipsOfPlaceDocument } from '../../api/generated';
import { usePages } from '../../api/use-pages';
import { yearOf } from '../../app/use-address';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { Gaps } from '../../parts/gaps';
import { codes } from './address';
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

/** The cooperations of a place: its filters, the matrix, the table. */
export function CooperationTab(props: TabProps) {
  const words = useWords(partnershipWords);
  const { place, state, change } = props;
  const variables = {
    place,
    kinds: state.kind === '' ? null : [state.kind],
    year: yearOf(state.year),
    first: PAGE,
  };
  const answer = usePages(PartnershipsOfPlaceDocument, variables, ({ partnerships }) => partnerships);
  const all = cooperationsOf(answer.data?.data.rows ?? []);
  const institutions = institutionsOf(all);
  return (
    <>
      <Filters {...props}>
        <Select
          label={words.institution}
          placeholder={words.all}
          searchable
          clearable
          data={institutions.map(({ id, name }) => ({ value: id, label: name }))}
          value={state.institution === '' ? null : state.institution}
          onChange={(chosen) => {
            change({ institution: chosen ?? '', cell: '' });
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
        {({ rows, gaps, complete }) => {
          const cooperations = all.filter((cooperation) => matches(cooperation, state));
          return (
            <>
              {cooperations.length === 0 ? (
                complete && <NothingRecorded title={words.nothing} place={place} state={state} />
              ) : (
                <MatrixAndTable
                  {...props}
                  cooperations={cooperations}
                  operation={{
                    document: PartnershipsOfPlaceDocument,
                    variables,
                    path: 'partnerships.nodes',
                  }}
                />
              )}
              {rows.length > 0 && (
                <ReadMore
                  complete={complete}
                  answer={answer}
                  read={words.read.cooperation(all.length, rows.length)}
                />
              )}
              <Gaps gaps={gaps} />
            </>
          );
        }}
      </Asked>
    </>
  );
}

/** The filters that the API does not know. */
function matches(cooperation: Cooperation, { status, institution }: TabProps['state']): boolean {
  return (
    (status === '' || cooperation.status === status) &&
    (institution === '' || cooperation.pairs.some(({ partner }) => partner.party.id === institution))
  );
}

function institutionsOf(cooperations: readonly Cooperation[]) {
  const sides = cooperations.flatMap((cooperation) => sidesOf(cooperation, 'partner'));
  const institutions = sides.filter(isInstitution).map(({ party }) => party);
  return [...new Map(institutions.map((institution) => [institution.id, institution])).values()];
}

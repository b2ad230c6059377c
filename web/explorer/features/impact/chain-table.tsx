import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Certainty, SourcedFigureFragment } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { EntityLink } from '../../parts/entity-link';
import { DataTable, type ShownOperation } from '../../parts/data-table';
import type { Column } from '../../parts/table-text';
import { notesOf } from '../../parts/evidence/citation';
import { useFigureWords } from '../../parts/figure';
import { citedIn, type ChainRow } from './chain-rows';
import { FigureList } from './figure-list';
import { useCountInWords, useModeInWords } from './household-words';
import { useRegimeInWords } from './regime-words';
import { impactWords } from './words';

interface ChainTableProps {
  readonly rows: readonly ChainRow[];
  readonly operation: ShownOperation;
}

/** The chains of the flow, row by row. */
export function ChainTable({ rows, operation }: ChainTableProps) {
  const words = useWords(impactWords);
  const { language } = useLanguage();
  return (
    <DataTable
      caption={words.tableCaption}
      operation={{ ...operation, path: 'giChains.nodes' }}
      citations={notesOf(citedIn(rows), language).map(({ citation }) => citation)}
      rows={rows}
      rowKey={({ key }) => key}
      columns={useColumns()}
    />
  );
}

function useColumns(): readonly Column<ChainRow>[] {
  const words = useWords(impactWords);
  const terms = useTerms();
  const figureInWords = useFigureWords();
  const countInWords = useCountInWords();
  const modeInWords = useModeInWords();
  const regimeInWords = useRegimeInWords();
  const joined = useJoined();

  /** A column of words; what no source states is said to be so, and is empty where the chain ends before it. */
  const said = (key: string, heading: string, text: (row: ChainRow) => string | null): Column<ChainRow> => ({
    key,
    heading,
    cell: (row) => text(row) ?? <NotStated />,
    text: (row) => text(row) ?? words.notStated,
  });
  const named = (
    key: string,
    heading: string,
    entity: (row: ChainRow) => { readonly id: string; readonly name: string } | null | undefined,
    certainty?: (row: ChainRow) => Certainty | null | undefined,
  ): Column<ChainRow> => ({
    ...said(key, heading, (row) => entity(row)?.name ?? null),
    cell: (row) => <Entity entity={entity(row) ?? null} certainty={certainty?.(row) ?? null} />,
    text: (row) => withCertainty(entity(row)?.name ?? words.notStated, certainty?.(row) ?? null),
  });
  const figures = (
    key: string,
    heading: string,
    of: (row: ChainRow) => readonly SourcedFigureFragment[] | null | undefined,
  ): Column<ChainRow> => ({
    key,
    heading,
    cell: (row) => <FigureList figures={of(row) ?? null} />,
    text: (row) => joined.statements((of(row) ?? []).map((figure) => figureInWords(figure).whole)),
  });

  const regimes = (protections: readonly Parameters<typeof regimeInWords>[0][]) =>
    protections.length === 0 ? null : joined.statements(protections.map(regimeInWords));

  const withCertainty = (name: string, certainty: Certainty | null) =>
    certainty === null ? name : `${name} (${words.linked(words.certainty[certainty])})`;

  return [
    named('begin', words.columns.begin, ({ chain }) => chain.geographicalIndication ?? chain.product),
    said('regime', words.regime, ({ chain: { geographicalIndication: indication } }) =>
      indication ? regimes(indication.protections.nodes) : '',
    ),
    figures('ofIndication', words.ofIndication, ({ chain, beginsChain }) =>
      beginsChain ? chain.impacts : [],
    ),
    named(
      'operator',
      words.columns.operator,
      ({ operator }) => operator?.operator,
      ({ operator }) => operator?.certainty,
    ),
    figures('ofOperator', words.ofOperator, ({ operator, beginsOperator }) =>
      beginsOperator ? operator?.impacts : [],
    ),
    said('mode', words.mode, ({ households }) =>
      households ? households.mode && modeInWords(households.mode) : '',
    ),
    named(
      'group',
      words.householdGroup,
      ({ households }) => households?.group,
      ({ households }) => households?.certainty,
    ),
    said('kind', words.kind, ({ households }) =>
      households?.group ? terms.code('HouseholdKind', households.group.householdKind) : '',
    ),
    {
      ...said('count', words.householdCount, ({ households }) =>
        households?.group ? countInWords(households.group) : '',
      ),
      numeric: true,
    },
    figures('figures', words.figures, ({ households }) => households?.impacts),
  ];
}

function NotStated(): ReactNode {
  const words = useWords(impactWords);
  return (
    <Text size="sm" fs="italic" c="dimmed">
      {words.notStated}
    </Text>
  );
}

interface EntityProps {
  readonly entity: { readonly id: string; readonly name: string } | null;
  /** How firmly a source links it with what stands before it. */
  readonly certainty: Certainty | null;
}

function Entity({ entity, certainty }: EntityProps) {
  const words = useWords(impactWords);
  if (!entity) return <NotStated />;
  return (
    <>
      <EntityLink {...entity} />
      {certainty !== null && (
        <Text size="xs" c="dimmed">
          {words.linked(words.certainty[certainty])}
        </Text>
      )}
    </>
  );
}

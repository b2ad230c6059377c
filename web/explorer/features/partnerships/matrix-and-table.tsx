import { Box, Button, Text } from '@mantine/core';
import { MatrixPlaceDocument } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Toolbar, type ShownOperation } from '../../parts/data-table';
import { isFiltered } from './address';
import { CertaintyLegend } from './certainty-mark';
import { numbered } from '../../parts/table-text';
import { citationsOf } from '../../parts/evidence/citation';
import { CooperationTable } from './cooperation-table';
import type { Cooperation } from './cooperations';
import { matrixOf, placesWithout, type Matrix } from './matrix';
import { MatrixList } from './matrix-list';
import { MatrixTable } from './matrix-table';
import type { TabProps } from './partnerships';
import { useMatrixText } from './use-matrix-text';
import { partnershipWords } from './words';

interface MatrixAndTableProps extends TabProps {
  readonly cooperations: readonly Cooperation[];
  readonly operation: ShownOperation;
}

/** The matrix, and below it the cooperations of the cell that is chosen, or all. */
export function MatrixAndTable({ cooperations, operation, place, state, change }: MatrixAndTableProps) {
  const words = useWords(partnershipWords);
  const { language } = useLanguage();
  const matrixText = useMatrixText();
  const matrix = matrixOf(cooperations.map((cooperation) => withOnly(state.institution, cooperation)));
  const cell = cellOf(matrix, state.cell);
  const shown = cell ? cell.cooperations : cooperations;
  const outside = cooperations.filter(({ id }) => !isIn(matrix, id)).length;
  const choose = (key: string) => {
    change({ cell: key === state.cell ? '' : key }, true);
  };
  const drawn = { matrix, chosen: state.cell, onChoose: choose };
  return (
    <>
      <CertaintyLegend />
      {matrix.rows.length > 0 && (
        <>
          <Box visibleFrom="sm">
            <MatrixTable {...drawn} />
          </Box>
          <Box hiddenFrom="sm">
            <MatrixList {...drawn} />
          </Box>
          <Toolbar
            operation={operation}
            copied={() =>
              [matrixText(matrix), words.matrix, ...citationsOf(cooperations, language).map(numbered)].join(
                '\n',
              )
            }
          />
        </>
      )}
      <WithoutRecords place={place} matrix={matrix} isNarrowed={isFiltered(state)} />
      {outside > 0 && (
        <Text size="sm" mt="xs">
          {words.notInMatrix(outside)}
        </Text>
      )}
      <Box mt="lg" role="status">
        {cell && (
          <Button
            className="not-printed"
            variant="default"
            size="compact-sm"
            onClick={() => {
              change({ cell: '' }, true);
            }}
          >
            {words.showAll}
          </Button>
        )}
      </Box>
      <CooperationTable
        caption={cell ? words.tableOf(cell.place ?? words.placeNotStated, cell.institution) : words.table}
        cooperations={shown}
        operation={operation}
      />
    </>
  );
}

interface WithoutRecordsProps {
  readonly place: string;
  readonly matrix: Matrix;
  /** Whether filters hide what may be recorded. */
  readonly isNarrowed: boolean;
}

/** Places within the chosen one for which nothing is recorded, or nothing that the filters let pass. */
function WithoutRecords({ place, matrix, isNarrowed }: WithoutRecordsProps) {
  const words = useWords(partnershipWords);
  const joined = useJoined();
  const { data } = useAnswer(MatrixPlaceDocument, { place });
  const node = data?.data.node;
  const parts = node && 'parts' in node ? node.parts.nodes : [];
  const without = placesWithout(parts, matrix.rows).map(({ name }) => name);
  if (without.length === 0) return null;
  return (
    <Text size="sm" mt="xs">
      {(isNarrowed ? words.withoutFitting : words.withoutRecords)(joined.items(without))}
    </Text>
  );
}

/** The cooperation with no other institution than the one that is asked for, where one is. */
function withOnly(institution: string, cooperation: Cooperation): Cooperation {
  if (institution === '') return cooperation;
  return {
    ...cooperation,
    pairs: cooperation.pairs.filter(({ partner }) => partner.party.id === institution),
  };
}

function cellOf({ rows }: Matrix, key: string) {
  for (const { place, cells } of rows) {
    for (const cell of cells.values()) {
      if (cell.key !== key) continue;
      return {
        place: place?.name ?? null,
        institution: cell.institution.party.name,
        cooperations: cell.entries.map(({ cooperation }) => cooperation),
      };
    }
  }
  return null;
}

function isIn({ rows }: Matrix, id: string): boolean {
  return rows.some(({ cells }) =>
    [...cells.values()].some(({ entries }) => entries.some(({ cooperation }) => cooperation.id === id)),
  );
}

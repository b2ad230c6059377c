import { Alert, Stack, Text } from '@mantine/core';
import {
  PlacesByIndicatorsDocument,
  type ComparedCellFragment,
  type ComparedColumnFragment,
  type ComparedPlaceFragment,
  type PlacesByIndicatorsQuery,
} from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { DataTable, type ShownOperation } from '../../parts/data-table';
import { Differences } from '../../parts/differences';
import { indicatorName } from '../../parts/figure';
import type { Choice } from './choice';
import { ComparedCell, useCellText } from './compared-cell';
import { citationsOf } from '../../parts/evidence/citation';
import { usePlaceColumn } from './use-place-column';
import { useComparedPlaces } from './use-places';
import { districtWords } from './words';

/** Places by indicators and years; every asked cell is there, with its reason where it has no figure. */
export function ComparedTable({ choice }: { readonly choice: Choice }) {
  const words = useWords(districtWords);
  const places = useComparedPlaces(choice);
  const { indicators, years } = choice;
  const variables = places && { places, indicators, years };
  const answer = useAnswer(PlacesByIndicatorsDocument, variables);
  return (
    <Asked answer={answer}>
      {({ compare }) =>
        compare && (
          <Comparison
            caption={words.table.caption}
            comparison={compare}
            operation={{ document: PlacesByIndicatorsDocument, variables }}
          />
        )
      }
    </Asked>
  );
}

interface ComparisonProps {
  readonly caption: string;
  readonly comparison: NonNullable<PlacesByIndicatorsQuery['compare']>;
  readonly operation: ShownOperation;
}

function Comparison({ caption, comparison: { columns, rows }, operation }: ComparisonProps) {
  const words = useWords(districtWords);
  const placeColumn = usePlaceColumn();
  const { language } = useLanguage();
  const cellText = useCellText();
  const heading = ({ indicator, year }: ComparedColumnFragment) =>
    words.table.columnHeading(indicatorName(indicator, language), year);
  const cellOf = ({ cells }: ComparedPlaceFragment, column: ComparedColumnFragment) =>
    cells.find(({ indicator, year }) => indicator === column.indicator?.code && year === column.year);
  return (
    <Stack>
      <NotComparable
        columns={columns.filter(({ differences }) => differences.length > 0)}
        heading={heading}
      />
      <DataTable
        caption={caption}
        operation={{ ...operation, path: 'compare.rows' }}
        citations={citationsOf(
          rows.flatMap(({ cells }) => cells.flatMap(figuresOf)),
          language,
        )}
        rows={rows}
        rowKey={({ place }) => place?.id ?? ''}
        columns={[
          placeColumn,
          ...columns.map((column) => ({
            key: `${column.indicator?.code ?? ''} ${column.year}`,
            heading: heading(column),
            cell: (row: ComparedPlaceFragment) => {
              const cell = cellOf(row, column);
              return cell && <ComparedCell cell={cell} />;
            },
            text: (row: ComparedPlaceFragment) => {
              const cell = cellOf(row, column);
              return cell ? cellText(cell) : '';
            },
          })),
        ]}
      />
    </Stack>
  );
}

/** All figures that a cell shows. */
function figuresOf({ observations, otherPeriods, otherSubjects }: ComparedCellFragment) {
  return [observations, otherPeriods, otherSubjects].flatMap((figures) => figures ?? []);
}

interface NotComparableProps {
  readonly columns: readonly ComparedColumnFragment[];
  readonly heading: (column: ComparedColumnFragment) => string;
}

/** The columns whose figures differ in kind, with what differs. */
function NotComparable({ columns, heading }: NotComparableProps) {
  const words = useWords(districtWords);
  if (columns.length === 0) return null;
  return (
    <Alert color="orange" title={words.table.notComparable}>
      {columns.map((column) => (
        <div key={heading(column)}>
          <Text size="sm" fw={700}>
            {heading(column)}
          </Text>
          <Differences differences={column.differences} />
        </div>
      ))}
    </Alert>
  );
}

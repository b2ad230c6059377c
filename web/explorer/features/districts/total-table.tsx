import { Stack, Text } from '@mantine/core';
import type { PartOfTotalFragment, TotalBesideSumFragment } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { DataTable, type ShownOperation } from '../../parts/data-table';
import type { Column } from '../../parts/table-text';
import { valueInWords, type StatedValue } from '../../parts/figure-words';
import { partWords } from '../../parts/words';
import { BesideFigures, useBesideText } from './beside-figures';
import { citationsOf } from '../../parts/evidence/citation';
import { useFigureText } from './figure-text';
import { useMissingWords } from './missing-words';
import { PlaceLink } from './place-link';
import { StatedFigure } from './stated-figure';
import { districtWords } from './words';

interface TotalTableProps {
  readonly what: string;
  readonly reconciliation: TotalBesideSumFragment;
  readonly operation: ShownOperation;
}

type Row =
  | { readonly kind: 'total' }
  | { readonly kind: 'part'; readonly part: PartOfTotalFragment }
  | { readonly kind: 'computed'; readonly name: string; readonly value: StatedValue | null };

/** The total, every district with what becomes of its figure, the sum and the difference. */
export function TotalTable({ what, reconciliation, operation }: TotalTableProps) {
  const words = useWords(districtWords);
  const { language } = useLanguage();
  const { total, parts, sum, difference } = reconciliation;
  const rows: Row[] = [
    { kind: 'total' },
    ...parts.map((part) => ({ kind: 'part' as const, part })),
    {
      kind: 'computed',
      name: sum ? words.total.sumOf(sum.added, sum.of) : words.total.sum,
      value: sum,
    },
    { kind: 'computed', name: words.total.difference, value: difference },
  ];
  const figures = parts.flatMap((part) => part.figures.flatMap(({ observation }) => observation ?? []));
  return (
    <DataTable
      caption={words.total.table(what)}
      operation={{ ...operation, path: 'reconcile.parts' }}
      citations={citationsOf([...(total ? [total] : []), ...figures], language)}
      rows={rows}
      rowKey={(row) =>
        row.kind === 'part' ? (row.part.place?.id ?? '') : row.kind === 'total' ? 'total' : row.name
      }
      columns={useColumns(reconciliation)}
    />
  );
}

function useColumns({ total, whole }: TotalBesideSumFragment): Column<Row>[] {
  const words = useWords(districtWords);
  const { missing } = useWords(partWords);
  const { language } = useLanguage();
  const joined = useJoined();
  const terms = useTerms();
  const figureText = useFigureText();
  const besideText = useBesideText();
  const whyNotAdded = useWhyNotAdded();
  const computed = (value: StatedValue | null) =>
    value === null ? missing : words.total.computed(valueInWords(value, language, terms.unit) ?? missing);
  return [
    {
      key: 'place',
      heading: words.placeColumn,
      cell: (row) =>
        row.kind === 'part' ? (
          <PlaceLink place={row.part.place} />
        ) : row.kind === 'total' ? (
          <Stack gap={0}>
            <PlaceLink place={whole} />
            <Text size="xs">{words.total.total}</Text>
          </Stack>
        ) : (
          row.name
        ),
      text: (row) =>
        row.kind === 'part'
          ? (row.part.place?.name ?? '')
          : row.kind === 'total'
            ? `${whole?.name ?? ''} ${words.total.total}`
            : row.name,
    },
    {
      key: 'figure',
      heading: words.figure,
      cell: (row) => {
        if (row.kind === 'part') return <BesideFigures figures={row.part.figures} />;
        if (row.kind === 'total') return total ? <StatedFigure figure={total} /> : missing;
        return computed(row.value);
      },
      text: (row) => {
        if (row.kind === 'part') return joined.statements(row.part.figures.map(besideText));
        if (row.kind === 'total') return total ? figureText(total) : missing;
        return computed(row.value);
      },
    },
    {
      key: 'added',
      heading: words.total.treatment,
      text: (row) => (row.kind === 'part' ? whyNotAdded(row.part) : ''),
    },
  ];
}

/** Whether a district is in the sum, and if not, why. */
function useWhyNotAdded(): (part: PartOfTotalFragment) => string {
  const words = useWords(districtWords);
  const missing = useMissingWords();
  return ({ gap, figures }) => {
    if (gap === null) return words.total.added;
    const has = (treatment: string) => figures.some((figure) => figure.treatment === treatment);
    const why = missing(gap, {
      withoutNumber: has('NO_NUMBER'),
      otherSubject: has('OTHER_SUBJECT'),
      narrower: has('NARROWER'),
    });
    return words.total.notAddedBecause(why);
  };
}

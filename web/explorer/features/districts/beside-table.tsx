import type { PartOfTotalFragment } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { DataTable, type ShownOperation } from '../../parts/data-table';
import { BesideFigures, useBesideText } from './beside-figures';
import { citationsOf } from '../../parts/evidence/citation';
import { useMissingWords } from './missing-words';
import { usePlaceColumn } from './use-place-column';
import { districtWords } from './words';

interface BesideTableProps {
  readonly caption: string;
  readonly rows: readonly PartOfTotalFragment[];
  readonly operation: ShownOperation;
  readonly zone?: boolean;
}

/** Places whose figures stand beside a sum and are never in it. */
export function BesideTable({ caption, rows, operation, zone = false }: BesideTableProps) {
  const words = useWords(districtWords);
  const placeColumn = usePlaceColumn();
  const { language } = useLanguage();
  const joined = useJoined();
  const besideText = useBesideText();
  const missing = useMissingWords();
  if (rows.length === 0) return null;
  const why = ({ gap, figures }: PartOfTotalFragment) => {
    if (zone && figures.length > 0) return words.why.zone;
    return gap === null ? '' : missing(gap, {});
  };
  const figures = rows.flatMap((row) => row.figures.flatMap(({ observation }) => observation ?? []));
  return (
    <DataTable
      caption={caption}
      operation={operation}
      citations={citationsOf(figures, language)}
      rows={rows}
      rowKey={({ place }) => place?.id ?? ''}
      columns={[
        placeColumn,
        {
          key: 'figures',
          heading: words.figure,
          cell: (row) => <BesideFigures figures={row.figures} />,
          text: (row) => joined.statements(row.figures.map(besideText)),
        },
        ...(rows.some(({ gap }) => gap !== null) ? [{ key: 'why', heading: words.reason, text: why }] : []),
      ]}
    />
  );
}

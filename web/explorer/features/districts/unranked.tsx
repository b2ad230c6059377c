import type { ReactNode } from 'react';
import {
  RankedDistrictsDocument,
  type RankedDistrictsQueryVariables,
  type UnrankedDistrictFragment,
} from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { DataTable } from '../../parts/data-table';
import { citationsOf } from '../../parts/evidence/citation';
import { useFigureText } from './figure-text';
import { useMissingWords } from './missing-words';
import { usePlaceColumn } from './use-place-column';
import { StatedFigure } from './stated-figure';
import { districtWords } from './words';

interface UnrankedProps {
  readonly title: string;
  readonly places: readonly UnrankedDistrictFragment[];
  readonly variables: RankedDistrictsQueryVariables;
  readonly zone?: boolean;
  readonly footer?: ReactNode;
}

/** Places without a bar, each with the reason and with what is stated of it all the same. */
export function Unranked({ title, places, variables, zone = false, footer }: UnrankedProps) {
  const words = useWords(districtWords);
  const placeColumn = usePlaceColumn();
  const { language } = useLanguage();
  const joined = useJoined();
  const figureText = useFigureText();
  const missing = useMissingWords();
  if (places.length === 0) return null;
  const why = ({ gap, observations }: UnrankedDistrictFragment) =>
    missing(gap, { zone, withoutNumber: (observations ?? []).length > 0 });
  const stated = places.flatMap(({ observations }) => observations ?? []);
  return (
    <div>
      <DataTable
        caption={title}
        operation={{ document: RankedDistrictsDocument, variables, path: 'rank.unranked' }}
        citations={citationsOf(stated, language)}
        rows={places}
        rowKey={({ place }) => place?.id ?? ''}
        columns={[
          placeColumn,
          { key: 'why', heading: words.reason, text: why },
          ...(stated.length === 0
            ? []
            : [
                {
                  key: 'stated',
                  heading: words.statedAnyway,
                  cell: ({ observations }: UnrankedDistrictFragment) =>
                    (observations ?? []).map((figure) => <StatedFigure key={figure.id} figure={figure} />),
                  text: ({ observations }: UnrankedDistrictFragment) =>
                    joined.statements((observations ?? []).map(figureText)),
                },
              ]),
        ]}
      />
      {footer}
    </div>
  );
}

import { useWords } from '../../language/words';
import type { Column } from '../../parts/table-text';
import { PlaceLink, type LinkedPlace } from './place-link';
import { districtWords } from './words';

/** The place that a row is about. */
export function usePlaceColumn(): Column<{ readonly place: LinkedPlace }> {
  const words = useWords(districtWords);
  return {
    key: 'place',
    heading: words.placeColumn,
    cell: ({ place }) => <PlaceLink place={place} />,
    text: ({ place }) => place?.name ?? '',
  };
}

import { PlacesDocument } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';

/** The place chosen, else the first prefecture that is recorded, else the first place; empty until that is known. */
export function usePlace(chosen: string): string {
  const { data } = useAnswer(PlacesDocument, {});
  if (chosen !== '') return chosen;
  const places = data?.data.districts?.nodes ?? [];
  return (places.find(({ level }) => level === 'PREFECTURE') ?? places[0])?.id ?? '';
}

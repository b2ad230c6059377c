import { PlaceWithPartsDocument, type PlaceWithPartsQuery } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import type { Choice } from './choice';

type Place = Extract<NonNullable<PlaceWithPartsQuery['node']>, { readonly name: string }>;

/** A place with what lies directly in it; undefined until that is known, null where the id is of no place. */
export function usePlace(id: string): Place | null | undefined {
  const { data, isPlaceholderData, isPending } = useAnswer(PlaceWithPartsDocument, { id });
  if (isPending || isPlaceholderData) return undefined;
  const node = data?.data.node;
  return node && isPlace(node) ? node : null;
}

function isPlace(node: NonNullable<PlaceWithPartsQuery['node']>): node is Place {
  return 'parts' in node;
}

/** The places that were chosen, or else the place, its districts and its development zones; null until that is known. */
export function useComparedPlaces({ place: id, places }: Choice): readonly string[] | null {
  const place = usePlace(id);
  if (places.length > 0) return places;
  if (place === undefined) return null;
  return place ? idsWithin(place) : [id];
}

function idsWithin({ id, parts }: Place): string[] {
  const districts = parts.nodes.filter(({ __typename }) => __typename === 'District');
  const zones = parts.nodes.filter(({ __typename }) => __typename !== 'District');
  return [id, ...[...districts, ...zones].map((part) => part.id)];
}

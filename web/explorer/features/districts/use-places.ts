import { PlaceWithPartsDocument, type PlaceWithPartsQuery } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';

type Place = Extract<NonNullable<PlaceWithPartsQuery['node']>, { readonly name: string }>;

/** A place with what lies directly in it; null until that is known, or where the id is of no place. */
export function usePlace(id: string): Place | null {
  const { data } = useAnswer(PlaceWithPartsDocument, { id });
  const node = data?.data.node;
  return node && isPlace(node) ? node : null;
}

/** The ids of a place, its districts and its development zones, in this order. */
export function idsWithin({ id, parts }: Place): string[] {
  const districts = parts.nodes.filter(({ __typename }) => __typename === 'District');
  const zones = parts.nodes.filter(({ __typename }) => __typename !== 'District');
  return [id, ...[...districts, ...zones].map((part) => part.id)];
}

function isPlace(node: NonNullable<PlaceWithPartsQuery['node']>): node is Place {
  return 'parts' in node;
}

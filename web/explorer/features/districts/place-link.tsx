import { EntityLink } from '../../parts/entity-link';

/** Null where it could not be read; the refusal stands above. */
export type LinkedPlace = { readonly id: string; readonly name: string } | null;

/** A place, leading to all that is known of it. */
export function PlaceLink({ place }: { readonly place: LinkedPlace }) {
  return place ? <EntityLink id={place.id} name={place.name} /> : '—';
}

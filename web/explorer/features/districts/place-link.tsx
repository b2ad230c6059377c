import { EntityLink } from '../../parts/entity-link';

interface PlaceLinkProps {
  /** Null where it could not be read; the refusal stands above. */
  readonly place: { readonly id: string; readonly name: string } | null;
}

/** A place, leading to all that is known of it. */
export function PlaceLink({ place }: PlaceLinkProps) {
  return place ? <EntityLink id={place.id} name={place.name} /> : '—';
}

import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { entityAddress } from '../../app/entity-address';

interface PlaceLinkProps {
  /** Null where it could not be read; the refusal stands above. */
  readonly place: { readonly id: string; readonly name: string } | null;
}

/** A place, leading to all that is known of it. */
export function PlaceLink({ place }: PlaceLinkProps) {
  if (!place) return '—';
  return (
    <Anchor component={Link} to={entityAddress(place.id)}>
      {place.name}
    </Anchor>
  );
}

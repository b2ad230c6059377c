import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { entityAddress } from '../app/entity-address';

/** The name of an entity, which leads to its page. */
export function EntityLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Anchor component={Link} to={entityAddress(id)} inherit>
      {name}
    </Anchor>
  );
}

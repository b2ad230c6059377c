import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { entityAddress } from '../../app/entity-address';
import { useEntityName, type Nameable } from './use-entity-name';

/** The name of an entity, which leads to its page. */
export function EntityLink({ node }: { readonly node: Nameable }) {
  const nameOf = useEntityName();
  return (
    <Anchor component={Link} to={entityAddress(node.id)}>
      {nameOf(node)}
    </Anchor>
  );
}

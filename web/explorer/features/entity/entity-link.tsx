import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useEntityName, type Nameable } from './use-entity-name';

/** Where the page of an entity is. */
export const entityAddress = (id: string): string => `/entity/${encodeURI(id)}`;

export function EntityLink({ node }: { readonly node: Nameable }) {
  const nameOf = useEntityName();
  return (
    <Anchor component={Link} to={entityAddress(node.id)}>
      {nameOf(node)}
    </Anchor>
  );
}

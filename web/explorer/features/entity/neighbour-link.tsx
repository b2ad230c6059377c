import { EntityLink } from '../../parts/entity-link';
import { useEntityName, type Nameable } from './use-entity-name';

/** The link to an entity of any kind, also of one that has no name. */
export function NeighbourLink({ node }: { readonly node: Nameable }) {
  const nameOf = useEntityName();
  return <EntityLink id={node.id} name={nameOf(node)} />;
}

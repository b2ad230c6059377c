import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { entityAddress } from '../../../app/entity-address';
import { useJoined } from '../../../language/joined';
import { useWords } from '../../../language/words';
import { reportWords } from './words';

/** How many names a line of the page holds. */
const NAMES = 8;

interface NamedListProps {
  readonly entities: readonly { readonly id: string; readonly name: string }[];
}

/** Names in a line, each leading to its entity; those beyond the line are counted. */
export function NamedList({ entities }: NamedListProps) {
  const words = useWords(reportWords);
  const joined = useJoined();
  const others = entities.length - NAMES;
  return (
    <>
      {entities.slice(0, NAMES).map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && joined.between.items}
          <Anchor component={Link} inherit underline="always" to={entityAddress(id)}>
            {name}
          </Anchor>
        </Fragment>
      ))}
      {others > 0 && words.others(others)}
    </>
  );
}

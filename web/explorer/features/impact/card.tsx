import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { entityAddress } from '../../app/entity-address';
import classes from './flow.module.css';

interface CardProps {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly children?: ReactNode;
}

/** Something that a source names, as a box of the flow. */
export function Card({ kind, id, name, children }: CardProps) {
  return (
    <div className={classes.card}>
      <Text size="xs" c="dimmed">
        {kind}
      </Text>
      <Anchor component={Link} to={entityAddress(id)} fw={700}>
        {name}
      </Anchor>
      {children}
    </div>
  );
}

/** A box where no source states what would stand there. */
export function Missing({ children }: { readonly children: ReactNode }) {
  return (
    <Text size="sm" className={`${classes.card} ${classes.missing}`}>
      {children}
    </Text>
  );
}

/** What is open about something, below it. */
export function OpenPoints({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <Text key={line} size="xs" className={classes.note}>
      {line}
    </Text>
  ));
}

import { Field, ObjectType } from 'type-graphql';
import { cursorAt, type Position } from './cursor-position';
import type { Page } from './page';

/** The four parts of a page's position, as Relay's connection specification has them. */
@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More rows follow.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Rows come before it.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row, for `after`; null on an empty page.',
  })
  readonly endCursor!: string | null;
}

/** Whether a page is the whole list; of an empty one, that no cursor bounds it. */
export const isWhole = ({ hasNextPage, hasPreviousPage }: Readonly<PageInfo>): boolean =>
  !hasNextPage && !hasPreviousPage;

/** Where a page of rows at these positions stands; a cursor that bounds it is a row beyond it. */
export function pageInfo(
  { scope, backward, after, before }: Page,
  positions: readonly Position[],
  more: boolean,
): PageInfo {
  const cursorOf = (position: Position | undefined) =>
    position === undefined ? null : cursorAt(scope, position);
  return {
    hasNextPage: Boolean(before) || (!backward && more),
    hasPreviousPage: Boolean(after) || (backward && more),
    startCursor: cursorOf(positions[0]),
    endCursor: cursorOf(positions.at(-1)),
  };
}

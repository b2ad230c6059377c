import type { OrderName } from '../ontology/declarations';
import { maximumPageSize, pageSize } from './budget';
import { RequestError } from './errors';
import { isGiven } from './given-fields';
import type { Given } from './late-bound/late-bound';

/** Which part of a list is asked for, as Relay's connection specification has it. */
export interface PageArguments {
  first?: number | null | undefined;
  after?: Given<string> | null | undefined;
  last?: number | null | undefined;
  before?: Given<string> | null | undefined;
}

/** A page that may be read. */
export interface Page {
  size: number;
  /** The list, and its order, that cursors belong to. */
  scope: string;
  /** Counted from the end: `last` instead of `first`. */
  backward: boolean;
  /** The cursors that bound it. */
  after: Given<string> | undefined;
  before: Given<string> | undefined;
  /** The orders of the list that an index holds, for whoever asks for another of too many rows. */
  heldOrders: readonly OrderName[];
}

export function requestedPage(
  { first, after, last, before }: PageArguments,
  scope: string,
  heldOrders: readonly OrderName[] = [],
  maximum = maximumPageSize,
): Page {
  if (isGiven(first) && isGiven(last)) {
    throw new RequestError(
      'BAD_PAGE_SIZE',
      'Both `first` and `last` are given; give the one that is meant, with `after` or `before`.',
    );
  }
  const backward = isGiven(last);
  const size = backward ? pageSize(last, 'last', maximum) : pageSize(first, 'first', maximum);
  return { size, scope, backward, after: after ?? undefined, before: before ?? undefined, heldOrders };
}

/** Whether cursors bound it, so that an empty one says nothing about the whole list. */
export const isBounded = ({ after, before }: Page): boolean => Boolean(after) || Boolean(before);

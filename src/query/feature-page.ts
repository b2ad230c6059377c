import { integer } from '../database/values';
import { encodeCursor, decodeCursor } from './cursor';
import { fixed } from './late-bound/late-bound';
import type { Page } from './page';
import { pageInfo, type PageInfo } from './page-info';

/** A page of a feature's own rows, each with the key that orders them. */
export interface FeaturePage<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: Readonly<PageInfo>;
}

/** What is greater than every key. */
const greatest = '\uffff';

/** Which rows of a list, in the order of their keys, are read. */
export interface KeyRange {
  /** The keys between which they lie; these themselves are not read. */
  after: string;
  before: string;
  /** From the end of the list. */
  backward: boolean;
  limit: number;
}

/** The rows of a page, and one more that tells whether there are others. */
export function rangeOf({ scope, after, before, backward, size }: Page): KeyRange {
  return {
    after: after ? decodeCursor(scope, fixed(after), 'after') : '',
    before: before ? decodeCursor(scope, fixed(before), 'before') : greatest,
    backward,
    limit: size + 1,
  };
}

/** The first rows of the whole list. */
export const firstRows = (limit: number): KeyRange => ({
  after: '',
  before: greatest,
  backward: false,
  limit,
});

/** A statement that reads rows between $after and $before, with the direction of their order in place. */
export function inDirection(text: string, { backward }: Pick<KeyRange, 'backward'>): string {
  return text.replaceAll('PAGE_DIRECTION', backward ? 'DESC' : 'ASC');
}

/** The parameters of such a statement. */
export function rangeParameters({ after, before, limit }: KeyRange): Record<string, unknown> {
  return { after, before, limit: integer(limit) };
}

/** The same rows of a list that is at hand, in the order of its keys. */
export function rowsBetween<T extends { key: string }>(
  sorted: readonly T[],
  { after, before, backward, limit }: KeyRange,
): T[] {
  const between = sorted.filter(({ key }) => key > after && key < before);
  return (backward ? between.reverse() : between).slice(0, limit);
}

/** The rows of a page in their order, of those that were read in its direction. */
export function rowsOfPage<T>({ size, backward }: Page, read: readonly T[]): T[] {
  const rows = read.slice(0, size);
  return backward ? rows.reverse() : rows;
}

/** The connection of rows that were read as `rangeOf` says. */
export function featurePage<T extends { key: string }>(page: Page, read: readonly T[]): FeaturePage<T> {
  const nodes = rowsOfPage(page, read);
  return {
    edges: nodes.map((node) => ({ node, cursor: encodeCursor(page.scope, node.key) })),
    nodes,
    pageInfo: pageInfo(
      page,
      nodes.map(({ key }) => key),
      read.length > page.size,
    ),
  };
}

import type { AskGraphql, Variables } from '../operation';

/** Where the cursors of a list of ipgraph are in its answers. */
export interface WalkedList {
  /** With the variables $first, $last, $after and $before. */
  readonly document: string;
  readonly variables?: Variables;
  readonly cursors: (data: never) => { readonly startCursor: string; readonly endCursor: string };
  readonly backward?: boolean;
}

/** The most rows of a page. */
const longest = 100;

/** The cursor behind so many rows from an end of a list; null at the end itself. It is known only to who walked there. */
export async function cursorBehind(rows: number, list: WalkedList, ask: AskGraphql): Promise<string | null> {
  const { document, variables, cursors, backward = false } = list;
  let cursor: string | null = null;
  for (let left = rows; left > 0; left -= longest) {
    const page = Math.min(left, longest);
    const bounds = backward ? { last: page, before: cursor } : { first: page, after: cursor };
    const data = await ask(document, { ...variables, ...bounds });
    const { startCursor, endCursor } = cursors(data as never);
    cursor = backward ? startCursor : endCursor;
  }
  return cursor;
}

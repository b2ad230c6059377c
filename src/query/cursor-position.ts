import { decodeCursor, encodeCursor, malformed, ofAnotherList } from './cursor';

/** Where a row stands in a list: its key or, in an order that was asked for, the values of all its keys and its marks. */
export type Position = string | readonly unknown[];

export function cursorAt(scope: string, position: Position): string {
  return encodeCursor(scope, typeof position === 'string' ? position : JSON.stringify(position));
}

/** The values of so many keys inside a cursor; one with other marks is refused. */
export function valuesIn(
  scope: string,
  cursor: string,
  argument: 'after' | 'before',
  keys: number,
  marks: readonly string[] = [],
): readonly unknown[] {
  const key = decodeCursor(scope, cursor, argument);
  if (keys === 1) return [key];
  const values = parsed(key);
  if (!Array.isArray(values) || values.length !== keys + marks.length || !values.every(isPlain)) {
    throw malformed(argument);
  }
  if (marks.some((mark, index) => values[keys + index] !== mark)) throw ofAnotherList(argument);
  return values.slice(0, keys);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

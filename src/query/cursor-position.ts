import { decodeCursor, encodeCursor, malformed } from './cursor';

/** Where a row stands in a list: its key or, in an order that was asked for, the values of all keys of the order. */
export type Position = string | readonly unknown[];

export function cursorAt(scope: string, position: Position): string {
  return encodeCursor(scope, typeof position === 'string' ? position : JSON.stringify(position));
}

/** The values of so many keys inside a cursor. */
export function valuesIn(
  scope: string,
  cursor: string,
  argument: 'after' | 'before',
  keys: number,
): readonly unknown[] {
  const key = decodeCursor(scope, cursor, argument);
  if (keys === 1) return [key];
  const values = parsed(key);
  if (Array.isArray(values) && values.length === keys && values.every(isPlain)) return values;
  throw malformed(argument);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

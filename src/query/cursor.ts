import { RequestError } from './errors';

const separator = '\u0000';

/** An opaque keyset cursor: which list it belongs to, and the key of the row it stands on. */
export function encodeCursor(scope: string, key: string): string {
  return Buffer.from(`${scope}${separator}${key}`, 'utf8').toString('base64url');
}

/** The key inside a cursor; a cursor of another list, or no cursor at all, is refused. */
export function decodeCursor(scope: string, cursor: string, argument: 'after' | 'before' = 'after'): string {
  const [found, key, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split(separator);
  if (found === undefined || key === undefined || rest.length > 0) {
    throw malformed(argument);
  }
  if (found !== scope) throw ofAnotherList(argument);
  return key;
}

export function ofAnotherList(argument: 'after' | 'before'): RequestError {
  return new RequestError(
    'BAD_CURSOR',
    `The cursor in \`${argument}\` belongs to another list. Pass one that this field returned.`,
  );
}

export function malformed(argument: 'after' | 'before'): RequestError {
  return new RequestError(
    'BAD_CURSOR',
    `The cursor in \`${argument}\` is malformed. Pass a \`cursor\` or \`endCursor\` as it was returned.`,
  );
}
